import type { Entity } from "../../read/types.ts";
import { isDangling } from "../definites/definites.ts";
import { townBehind } from "../places/local-sites.ts";
import { isBareNational } from "../places/told-by-nation.ts";
import { isUnder, lower, placeAt, rootSubject, tokenAt } from "../trees/tree.ts";
import { introduce } from "./introduce.ts";
import type { Naming } from "./naming-types.ts";
import { isTitleCut } from "./token-faults.ts";
import { append, needsSpace, type State } from "./writing.ts";

const pointing = new Set(["nationality", "quantity", "ordinal", "title"]);

/** Writes the name or pronoun that begins at the token; returns its length in tokens. */
export function writeName(state: State, i: number, name: Naming): number {
  const { document, tree } = state;
  if (name.fault !== null) state.faults.add(name.fault);
  if (isTitleCut(state, i + name.length - 1)) state.faults.add("dangling_noun");
  const type = name.entity?.type ?? "";
  const isPointing = pointing.has(type) && isDangling(document, tree, i, state.kept);
  if (isPointing || (type === "unknown" && isBareNational(tree, i)))
    state.faults.add("dangling_noun");
  // "the past six months": before which day?
  if (type === "duration" && /^(past|last|previous|coming|next)$/.test(lower(tree, i - 1)))
    state.faults.add("relative_time");
  const wasNamed = name.entity !== null && state.named.has(name.entity);
  if (name.entity !== null) state.named.add(name.entity);
  if (isTakenUp(state, i, name, wasNamed)) return writeAsGiven(state, i, name.length);
  const isNew = name.entity !== null && !wasNamed;
  const told = isNew
    ? introduce(state, i, name) + townBehind(state, i + name.length - 1)
    : name.text;
  const text = isLed(state, i) ? told.replace(/^the /, "") : told;
  append(
    state,
    isInnerAmount(state, i, name) ? uncapitalised(text) : text,
    i + name.length - 1,
    needsSpace(state, i),
  );
  return name.length;
}

/** "Falk's mirror | … the telescope's lens", of the Falk Telescope: the short name before it tells which telescope. */
function isTakenUp(state: State, i: number, { entity }: Naming, wasNamed: boolean): boolean {
  const { document, tree, out } = state;
  if (wasNamed || entity === null || entity !== document.topic) return false;
  if (entity.type === "person" || lower(tree, i) !== "the") return false;
  const [first = ""] = entity.name.replace(/^the /i, "").split(" ");
  return entity.name.includes(" ") && first.length > 3 && new RegExp(`(^| )${first}\\b`).test(out);
}

/** "the inaugural | Tolm Trophy final": behind a word of its own phrase a name has no article. */
const isLed = ({ tree, kept }: State, i: number): boolean =>
  kept.has(i - 1) &&
  (/^(PRP\$|POS)$/.test(tokenAt(tree, i - 1).xpos) ||
    (tokenAt(tree, i - 1).deprel === "amod" && tokenAt(tree, i - 1).head >= i)) &&
  lower(tree, i - 1) !== "all";

/** The words of the text; returns their number. */
function writeAsGiven(state: State, i: number, length: number): number {
  for (let k = i; k < i + length; k++)
    append(state, tokenAt(state.tree, k).form, k, needsSpace(state, k));
  return length;
}

/** "After her death, the institute awarded Morgan …": a possessive before the subject, whose owner is named behind it. */
export function isNamedAhead({ document, tree, kept }: State, i: number): boolean {
  const owner = document.owners.get(placeAt(tree, i));
  const subject = rootSubject(tree);
  if (owner === undefined || subject === null || i > subject || isUnder(tree, i, subject))
    return false;
  return [...kept].some(
    (k) =>
      k > i && tokenAt(tree, k).upos === "PROPN" && document.owners.get(placeAt(tree, k)) === owner,
  );
}

/** "Eight of the birds" behind other words: an amount at the head of its sentence has a capital that is not its own. */
const isInnerAmount = ({ out }: State, i: number, { entity }: Naming): boolean =>
  out !== "" &&
  i === 0 &&
  entity !== null &&
  /^(quantity|duration|percent|ordinal|money|date|time)$/.test(entity.type) &&
  !/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|^[A-Z][a-z]+ \d|^[A-Z][a-z]+ber\b/.test(entity.name);

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Matches titles that go with a surname alone. */
const honorific = /^(Mr|Mrs|Ms|Miss)\.?$/;

const isFullName = ({ name }: Entity): boolean => /^(?!M(?:r|rs|s|iss)\b)\S+ \S/.test(name);

/** "Mr | Tekaru": the full name, which is written in the surname's place, takes no "Mr". */
export function isSpareTitle(state: State, i: number): boolean {
  const next = state.document.owners.get(placeAt(state.tree, i + 1));
  if (next?.type !== "person") return false;
  return (
    isStyleOf(state, i, next) || (honorific.test(tokenAt(state.tree, i).form) && isFullName(next))
  );
}

/** "Queen | Helena", whose full name has the style already. */
const isStyleOf = ({ document, tree }: State, i: number, next: Entity): boolean =>
  next.name.startsWith(`${tokenAt(tree, i).form} `) &&
  document.owners.get(placeAt(tree, i)) !== next;
