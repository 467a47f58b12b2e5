import { tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import type { Entity } from "../../read/types.ts";
import { organisationWord } from "./class-noun.ts";

const house = /\b(?:Senate|Congress|Parliament|Assembly|Commons|Lords|Diet|Duma)$/;
const branch = /\b(?:Army|Navy|Air Force|Marines|Marine Corps|Coast Guard)$/;

/** Words that make an "organisation" of a name by themselves; "USGS" is none other. */
const isOrganisation =
  /\b(?:Organi[sz]ation|Union|League|Alliance|Front|Movement|Network|Group|Service|Survey|Board|Authority|Confederation|Congregation|Order|Cross|Corps)\b|^[A-Z]{3,6}$/;

/** What happens in a match alone, and what is won in one. */
const inMatch = /^(?:score|goal|touchdown|kick|yard|inning|wicket|penalty)$/;
const wonByIt = /^(?:cup|league|trophy|championship|match|victory)$/;

/** Whether a town stands for its team: "Velmont increased the score", "Velmont won the Northern Cup". */
export const isTeamsDeed = ({ tree, verbs, slots }: Fact): boolean => {
  const verb = tokenAt(tree, verbs.verb).lemma;
  if (verbs.passive || /^(?:host|hold|stage|have|include)$/.test(verb)) return false;
  return (
    ofTeams.test(verb) ||
    verb === "score" ||
    slots.some(({ role, tokens }) =>
      tokens
        .map((i) => tokenAt(tree, i).lemma.toLowerCase())
        .some((noun) => inMatch.test(noun) || (role === "object" && wonByIt.test(noun))),
    )
  );
};

/** What people and bodies do; a sea that does it is a firm or somebody of its name. */
export const deedOfPeople =
  /^(?:cultivate|break|decide|say|ask|write|found|buy|sell|sign|agree|announce|develop|acquire|launch|hire|vow)$/;

/** What only teams do to one another. */
const ofTeams = /^(?:defeat|beat|thrash|outscore|trounce|edge|rout)$/;
/** What firms do. */
const ofFirms = /^(?:acquire|purchase|buy|manufacture|sell|market|franchise|license)$/;

/**
 * The noun for "which …" of a body of unknown class: by its name, or by what it does. Null where neither tells: of nine questions for
 * an "organisation" that was a band, a team or a firm blind judges printed one.
 */
export function bodyNoun(
  document: Document,
  fact: Fact,
  slot: Slot,
  entity: Entity,
): string | null {
  const verb = tokenAt(fact.tree, fact.verbs.verb).lemma;
  const isSubject = slot === fact.subject && !fact.verbs.passive;
  const isDone = slot.role === "object" || (slot === fact.subject && fact.verbs.passive);
  if (ofTeams.test(verb) && (isSubject || isDone)) return "team";
  if (house.test(entity.name)) return "body";
  if (branch.test(entity.name)) return "branch of the armed forces";
  if (ofFirms.test(verb) && isSubject) return "company";
  const isKnown = /^(?:agency|force)$/.test(entity.subtype ?? "");
  return isKnown || isOrganisation.test(entity.name) ? organisationWord(document) : null;
}
