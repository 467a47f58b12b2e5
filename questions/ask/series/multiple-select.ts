import { lower, placeAt } from "../../facts/trees/tree.ts";
import type { FoundDocument, Membership } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import type { Random } from "../../random.ts";
import type { Entity } from "../../read/types.ts";
import { findDistractors } from "../../select/distractors.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate } from "../types.ts";
import { placed } from "../wh/which.ts";
import { pluralNounOf } from "../wording/plural-class.ts";

/** "Which of these countries signed the treaty? Select all that apply.", from a list of three or more names. */
export function askMultipleSelect(found: FoundDocument, random: Random): Candidate[] {
  const asked: Candidate[] = [];
  for (const list of found.memberships) {
    const members = list.heads.map((head) =>
      found.document.owners.get(placeAt(list.fact.tree, head)),
    );
    if (members.some((member) => member === undefined)) continue;
    const candidate = askList(found, list, members as Entity[], random);
    if (candidate !== null) asked.push(candidate);
  }
  return asked;
}

function askList(
  found: FoundDocument,
  list: Membership,
  members: Entity[],
  random: Random,
): Candidate | null {
  const [first] = members;
  if (first === undefined || members.some((member) => member.type !== first.type)) return null;
  const noun = pluralNounOf(members);
  if (noun === null) return null;
  const { fact, slot } = list;
  const marker = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
  const preposition = capitalise(`${placed(marker, noun)} which of these`.trim());
  const open = askOpen(found.document, {
    form: "multiple_select",
    fact,
    slot,
    wh: `${preposition} ${noun}`,
    answer: "thing",
  });
  const probe: Candidate = {
    ...open,
    entity: first,
    answer: first.type === "person" ? "person" : "place",
    key: first.name,
  };
  const wrong = findDistractors(found, probe, random).filter(
    (name) => !list.members.includes(name),
  );
  if (wrong.length < 2) return null;
  return {
    ...open,
    stem: `${open.stem} Select all that apply.`,
    entity: null,
    shape: { type: "select", right: list.members.slice(0, 5), wrong: wrong.slice(0, 3) },
    faults: list.members.length > 5 ? [...open.faults, "long_list"] : open.faults,
  };
}
