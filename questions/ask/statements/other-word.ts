import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Tree } from "../../facts/types.ts";
import { composeStatement } from "../../facts/writing/statement.ts";

/**
 * Words of which one excludes the other, said of one thing, and either may be believed: degrees and ranks turned round ("the second
 * clock in the world", "thick slices", "uncertain areas") were printed in 2 of 14 cases. Each pair works both ways.
 */
const pairs: [string, string][] = [
  ["north", "south"],
  ["east", "west"],
  ["northern", "southern"],
  ["eastern", "western"],
  ["northeastern", "southwestern"],
  ["northwestern", "southeastern"],
  ["youngest", "oldest"],
  ["left", "right"],
  ["summer", "winter"],
  ["female", "male"],
  ["wet", "dry"],
  ["inner", "outer"],
  ["upstream", "downstream"],
  ["freshwater", "saltwater"],
  ["larger", "smaller"],
  ["longer", "shorter"],
  ["higher", "lower"],
  ["older", "younger"],
  ["heavier", "lighter"],
  ["warmer", "colder"],
  ["taller", "shorter"],
  ["thicker", "thinner"],
  ["narrow", "wide"],
  ["warm", "cold"],
  ["hot", "cold"],
  ["nocturnal", "diurnal"],
  ["import", "export"],
  ["imports", "exports"],
  ["victory", "defeat"],
];

/** What is told for being small may be thought great, and nobody tells "by far the smallest". */
const turned: [string, string][] = [
  ["smallest", "largest"],
  ["shortest", "longest"],
  ["lowest", "highest"],
  ["shallowest", "deepest"],
];

const opposites = new Map<string, string>([
  ...pairs.map(([a, b]): [string, string] => [b, a]),
  ...pairs,
  ...turned,
]);

/** The statement with one such word turned round ("in the highlands of | northern Tasmia"), or null. */
export function swapWord(document: Document, fact: Fact): string | null {
  const { tree } = fact;
  const said = tree.tokens.map(({ form }) => form.toLowerCase());
  // "no sign of a major leak", "few live for longer than a year": what is said of none or few may be true of the other too.
  if (
    [...fact.subject.tokens, ...fact.slots.flatMap(({ tokens }) => tokens)].some((i) =>
      rare.test(lower(tree, i)),
    )
  )
    return null;
  for (const i of [...fact.slots].flatMap(({ tokens }) => tokens)) {
    const other = oppositeOf(tree, i);
    if (isCompass.test(lower(tree, i)) && isListed(tree, tokenAt(tree, i).head)) continue;
    if (other === null || said.includes(other) || said.indexOf(lower(tree, i)) !== i) continue;
    const statement = composeStatement(document, fact, changeAt(tree, i, other));
    if (statement.faults.length === 0) return statement.text;
  }
  return null;
}

const isCompass = /^(north|south|east|west)/;

/** "in central, eastern and | southern Tasmia": of the parts that a list leaves out the article says nothing. */
const isListed = (tree: Tree, head: number): boolean =>
  tokenAt(tree, head).deprel === "conj" || hasChild(tree, head, "conj");

const rare = /^(no|not|none|never|neither|nor|few|little|hardly|without|any|nobody|nothing)$/;

/** The one word; of "north-western" all three tokens, so that it stays one. */
function changeAt(tree: Tree, i: number, other: string): Map<number, string | null> {
  if (tokenAt(tree, i + 1).form !== "-") return new Map([[i, other]]);
  return new Map([
    [i, `${other}-${tokenAt(tree, i + 2).form}`],
    [i + 1, null],
    [i + 2, null],
  ]);
}

/** The opposite of token `i` where it tells which one is meant: an adjective, a direction, a season. */
function oppositeOf(tree: Tree, i: number): string | null {
  const { form, upos, head, deprel } = tokenAt(tree, i);
  const other = opposites.get(form);
  if (other === undefined) return null;
  if (!/^(ADJ|NOUN|ADV)$/.test(upos)) return null;
  if (/^(victory|defeat|majority|win|escape)$/.test(lower(tree, i + 1))) return null;
  // "too early", "how long", "10 metres deep": a measure or a degree.
  if (/^(too|so|how|as|very|metres|meters|feet|not)$/.test(lower(tree, i - 1))) return null;
  // "north-western": turned by its first half.
  if (tokenAt(tree, i - 1).form === "-") return null;
  if (tokenAt(tree, i + 1).form === "-" && !/^(north|south)$/.test(form)) return null;
  if (form === "oldest" && ![i, head].some((k) => isOfPeople(tree, k))) return null;
  // "the right to vote", "left-handed"
  if (/^(left|right)$/.test(form))
    return /^(bank|hand|side|arm|leg|foot|eye|wing)$/.test(lower(tree, i + 1)) ? other : null;
  if (/^(wet|dry|female|male|inner|outer)$/.test(form))
    return deprel === "amod" && head === i + 1 ? other : null;
  return other;
}

/** "the oldest pupil", "the oldest of six children". */
const isOfPeople = (tree: Tree, i: number): boolean =>
  [i, ...childrenBy(tree, i, "nmod", "obl")].some((k) =>
    isPersonNoun(tokenAt(tree, k).lemma.toLowerCase()),
  );
