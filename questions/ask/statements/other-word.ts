import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Tree } from "../../facts/types.ts";
import { composeStatement } from "../../facts/writing/statement.ts";

/** Words of which one excludes the other, said of one thing. Each pair works both ways. */
const pairs: [string, string][] = [
  ["north", "south"],
  ["east", "west"],
  ["northern", "southern"],
  ["eastern", "western"],
  ["northeastern", "southwestern"],
  ["northwestern", "southeastern"],
  ["largest", "smallest"],
  ["longest", "shortest"],
  ["highest", "lowest"],
  ["deepest", "shallowest"],
  ["richest", "poorest"],
  ["heaviest", "lightest"],
  ["fastest", "slowest"],
  ["youngest", "oldest"],
  ["newest", "oldest"],
  ["first", "second"],
  ["upper", "lower"],
  ["left", "right"],
  ["summer", "winter"],
  ["female", "male"],
  ["wet", "dry"],
  ["public", "private"],
  ["inner", "outer"],
  ["upstream", "downstream"],
  ["common", "rare"],
  ["certain", "uncertain"],
  ["transparent", "opaque"],
  ["permanent", "temporary"],
  ["freshwater", "saltwater"],
  ["larger", "smaller"],
  ["longer", "shorter"],
  ["higher", "lower"],
  ["older", "younger"],
  ["heavier", "lighter"],
  ["warmer", "colder"],
  ["taller", "shorter"],
  ["thicker", "thinner"],
  ["deep", "shallow"],
  ["narrow", "wide"],
  ["thick", "thin"],
  ["soft", "hard"],
  ["warm", "cold"],
  ["hot", "cold"],
  ["fast", "slow"],
  ["strong", "weak"],
  ["rough", "smooth"],
  ["early", "late"],
  ["rich", "poor"],
  ["major", "minor"],
  ["nocturnal", "diurnal"],
  ["import", "export"],
  ["imports", "exports"],
  ["victory", "defeat"],
  ["before", "after"],
];

const opposites = new Map<string, string>(
  pairs.flatMap(([a, b]): [string, string][] => [
    [b, a],
    [a, b],
  ]),
);

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
    if (/^(first|second)$/.test(lower(tree, i)) && isOfRank.test(lower(tree, i + 1))) continue;
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

/** "the second most | visited", "second | baseman": no rank of its own, or no other one. */
const isOfRank =
  /^(most|least|baseman|lieutenant|cousin|world|half|lady|hand|class|language)$|est$/;

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

/** What may belong to the public or to somebody; lessons and lives are private in another way. */
const owned =
  /^(schools?|universit(y|ies)|compan(y|ies)|land|buildings?|money|funds?|collections?|roads?|gardens?|hospitals?|owners?|donations?)$/;

/** The opposite of token `i` where it tells which one is meant: an adjective, a direction, a season. */
function oppositeOf(tree: Tree, i: number): string | null {
  const { form, upos, head, deprel } = tokenAt(tree, i);
  const other = opposites.get(form);
  if (other === undefined) return null;
  if (/^(before|after)$/.test(form)) return isBoundOfTime(tree, i) ? other : null;
  if (!/^(ADJ|NOUN|ADV)$/.test(upos)) return null;
  if (/^(victory|defeat|majority|win|escape)$/.test(lower(tree, i + 1))) return null;
  // "too early", "how long", "10 metres deep": a measure or a degree.
  if (/^(too|so|how|as|very|metres|meters|feet|not)$/.test(lower(tree, i - 1))) return null;
  if (/^(early|late)$/.test(form) && !/^(19|18|17|20)\d0s$/.test(lower(tree, i + 1))) return null;
  // "in certain areas": some of them.
  if (form === "certain" && deprel === "amod") return null;
  // "north-western": turned by its first half.
  if (tokenAt(tree, i - 1).form === "-") return null;
  if (tokenAt(tree, i + 1).form === "-" && !/^(north|south)$/.test(form)) return null;
  if (form === "oldest") return [i, head].some((k) => isOfPeople(tree, k)) ? "youngest" : "newest";
  // "was first recorded", "the first week of May": no rank of the thing itself.
  if (/^(first|second)$/.test(form)) return isRank(tree, i) ? other : null;
  // "the right to vote", "left-handed"
  if (/^(left|right)$/.test(form))
    return /^(bank|hand|side|arm|leg|foot|eye|wing)$/.test(lower(tree, i + 1)) ? other : null;
  if (/^(public|private)$/.test(form) && !owned.test(lower(tree, i + 1))) return null;
  if (
    /^(public|private|wet|dry|female|male|inner|outer|upper|lower|hard|major|minor|rich|poor|strong)$/.test(
      form,
    )
  )
    return deprel === "amod" && head === i + 1 ? other : null;
  return other;
}

/** "the oldest pupil", "the oldest of six children". */
const isOfPeople = (tree: Tree, i: number): boolean =>
  [i, ...childrenBy(tree, i, "nmod", "obl")].some((k) =>
    isPersonNoun(tokenAt(tree, k).lemma.toLowerCase()),
  );

/** "before 7 a.m.", "after 1950": not "after the war", which the other word may be as true of. */
const isBoundOfTime = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel === "case" &&
  /^\d/.test(tokenAt(tree, i + 1).form) &&
  // "dates before 1387": nothing "dates after".
  tokenAt(tree, i - 1).lemma !== "date";

/** "the first woman to …", "its second bridge". */
const isRank = (tree: Tree, i: number): boolean => {
  const { head, deprel } = tokenAt(tree, i);
  return (
    deprel === "amod" &&
    tokenAt(tree, head).xpos === "NN" &&
    !/^(day|week|month|year|decade|century|half|quarter|time|stage|round|floor|world|minute|name)$/i.test(
      tokenAt(tree, head).lemma,
    ) &&
    hasChild(tree, head, "det", "nmod:poss")
  );
};
