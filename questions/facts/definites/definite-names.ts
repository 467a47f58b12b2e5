import type { Entity } from "../../read/types.ts";
import { calledNouns } from "../names/called-names.ts";
import { addMention } from "../names/mentions.ts";
import {
  anyFirm,
  anyVessel,
  firmNouns,
  isOfBody,
  kindsFor,
  vesselNouns,
} from "../nouns/definite-classes.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** How many sentences back a name may stand. */
const reach = 2;

/**
 * Gives "the company" to the one organisation before it that the article calls so, or that stands near and can be called so,
 * where the reader has left it open. Adds to `document.mentions` and `document.owners`.
 */
export function resolveDefiniteNames(document: Document): void {
  const called = calledNouns(document);
  dropWrongNames(document);
  document.trees.forEach((tree, index) => {
    if (tree.sentence.unreliable !== undefined) return;
    tree.tokens.forEach(({ xpos, lemma }, i) => {
      const noun = lemma.toLowerCase();
      if (xpos !== "NN" || !isBareDefinite(tree, i)) return;
      const kinds = kindsFor(noun);
      if (!isOfBody(noun)) return;
      const place = `${tree.index}:${i - 1}`;
      if (document.mentions.has(place) || document.owners.has(`${tree.index}:${i}`)) return;
      const near = document.trees.slice(Math.max(0, index - reach), index);
      const owner = calledSo(document, called, { noun, tree, i, near });
      if (owner === "several" && firmNouns.test(noun))
        document.unresolved.add(`${tree.index}:${i}`);
      if (owner instanceof Object)
        addMention(document, tree, { from: i - 1, end: i + 1, kind: "noun" }, owner);
      if (owner !== "nobody" || kinds === undefined) return;
      if (firmNouns.test(noun) && !anyFirm.test(noun)) return;
      const guessed =
        onlyOne([...near, tree], document, { kinds, tree, i }) ??
        subjectOfNews(document, [...near, tree], kinds);
      if (guessed !== null)
        addMention(document, tree, { from: i - 1, end: i + 1, kind: "noun" }, guessed);
    });
  });
}

/**
 * Takes back "the museum" from a name that is nothing but "Museum", since the rest of it is told elsewhere, and "the agency"
 * from a name behind which another nation's was brought up.
 */
function dropWrongNames(document: Document): void {
  const { mentions, owners, trees } = document;
  for (const [place, { entity, mention }] of [...mentions]) {
    const tree = trees[mention.sentence];
    if (mention.kind !== "noun" || tree === undefined) continue;
    const noun = lower(tree, mention.endToken - 1);
    const last = entity.mentions.filter(({ start }) => start < mention.start).at(-1);
    const span = { noun, from: last?.end ?? 0, to: mention.start };
    if (entity.name.toLowerCase() !== noun && !hasNameless(document, span, isForeign)) continue;
    mentions.delete(place);
    for (let i = mention.firstToken; i < mention.endToken; i++)
      owners.delete(`${mention.sentence}:${i}`);
  }
}

type Sought = { noun: string; tree: Tree; i: number; near: Tree[] };

/**
 * The one name before the noun that the article calls by it, or by another word of its class; of several the one near that
 * the headline names. Nobody's where another of the kind, without a name, was brought up since ("a company in Estonia").
 */
function calledSo(
  document: Document,
  called: Map<Entity, Set<string>>,
  { noun, tree, i, near }: Sought,
): Entity | "nobody" | "several" | "told" {
  const { start } = tokenAt(tree, i);
  // "The company" may be a bank; "the bank" is no company that is not called so.
  const words = anyFirm.test(noun) ? firmNouns : anyVessel.test(noun) ? vesselNouns : null;
  const isCalled = (nouns: Set<string>) =>
    nouns.has(noun) || (words !== null && [...nouns].some((other) => words.test(other)));
  const found = [...called].filter(
    ([{ mentions }, nouns]) => (mentions[0]?.start ?? start) < start && isCalled(nouns),
  );
  const [only] =
    found.length > 1
      ? found.filter(
          ([entity]) =>
            document.title.includes(entity.name) && isIn(document, [...near, tree], entity, start),
        )
      : found;
  if (only === undefined) return found.length > 1 ? "several" : "nobody";
  const [owner] = only;
  if (owner.name.toLowerCase() === noun) return "told";
  const last = owner.mentions.filter((mention) => mention.end < start).at(-1);
  // "the town of Khevisubani in north-western Georgia" tells more than the name.
  const isTold =
    owner.type === "place" && owner !== document.topic && document.antecedents.has(noun);
  if (isTold && !owner.name.toLowerCase().includes(noun)) return "told";
  const span = { noun, from: last?.start ?? 0, to: start };
  return hasNameless(document, span) ? "several" : owner;
}

const isIn = ({ owners }: Document, trees: Tree[], entity: Entity, before: number): boolean =>
  trees.some((tree) =>
    tree.tokens.some(
      ({ start }, k) => start < before && owners.get(`${tree.index}:${k}`) === entity,
    ),
  );

/** "a company" between the two offsets, with no name beside it. */
const hasNameless = (
  { trees, owners }: Document,
  { noun, from, to }: { noun: string; from: number; to: number },
  isOther = isAnother,
): boolean =>
  trees.some(
    (tree) =>
      tree.sentence.end > from &&
      tree.sentence.start < to &&
      tree.tokens.some(
        ({ start, lemma, upos }, k) =>
          start > from &&
          start < to &&
          upos === "NOUN" &&
          lemma.toLowerCase() === noun &&
          isOther(tree, k) &&
          !owners.has(`${tree.index}:${k}`) &&
          !owners.has(`${tree.index}:${k + 1}`) &&
          !isSaidOfName(owners, tree, k),
      ),
  );

/** "the Vesla, a whaling ship," and "The Vesla was a whaling ship": the named one again. */
function isSaidOfName(owners: Document["owners"], tree: Tree, k: number): boolean {
  const isNamed = (i: number) => owners.has(`${tree.index}:${i}`);
  const { deprel, head } = tokenAt(tree, k);
  if (deprel === "appos") return isNamed(head);
  return childrenBy(tree, k, "cop").length > 0 && childrenBy(tree, k, "nsubj").some(isNamed);
}

/** "a company", "the Italian safety agency": not the one spoken of so far. */
const isAnother = (tree: Tree, k: number): boolean =>
  childrenBy(tree, k, "det").some((d) => /^(an?|another)$/.test(lower(tree, d))) ||
  isForeign(tree, k);

/** "the Italian agency" */
const isForeign = (tree: Tree, k: number): boolean =>
  childrenBy(tree, k, "amod").some((m) => /^[A-Z]/.test(tokenAt(tree, m).form));

type Wanted = { kinds: RegExp; tree: Tree; i: number };

/** The only organisation in the sentences before token `i` that may be of the kind, when a clause has it as its subject. */
function onlyOne(trees: Tree[], document: Document, { kinds, tree, i }: Wanted): Entity | null {
  const found = new Set<Entity>();
  const subjects = new Set<Entity>();
  for (const other of trees) {
    const end = other === tree ? i - 1 : other.tokens.length;
    for (let k = 0; k < end; k++) {
      const entity = document.owners.get(`${other.index}:${k}`);
      if (entity === undefined || !mayBe(entity, kinds)) continue;
      found.add(entity);
      if (tokenAt(other, k).deprel.startsWith("nsubj")) subjects.add(entity);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined && subjects.has(only) ? only : null;
}

/** The one organisation in the headline, where no other of the kind is near. */
function subjectOfNews(document: Document, near: Tree[], kinds: RegExp): Entity | null {
  const { reading, title, date } = document;
  const named = reading.entities.filter(
    ({ type, name, mentions }) =>
      type === "organisation" && mentions.length > 1 && title.includes(name),
  );
  const [only] = named;
  if (date === null || named.length !== 1 || only === undefined || !mayBe(only, kinds)) return null;
  const hasOther = near.some((tree) =>
    tree.tokens.some((_, k) => {
      const entity = document.owners.get(`${tree.index}:${k}`);
      return entity !== undefined && entity !== only && mayBe(entity, kinds);
    }),
  );
  return hasOther ? null : only;
}

/** A name of no known kind may be a firm's or a team's; what teaches or prints says so in its name. */
const mayBe = ({ type, subtype, name }: Entity, kinds: RegExp): boolean =>
  type === "organisation" &&
  (subtype === undefined
    ? !/university|museum|media/.test(kinds.source) || name.includes(" ")
    : kinds.test(subtype));

const isBareDefinite = (tree: Tree, i: number): boolean =>
  lower(tree, i - 1) === "the" &&
  // "the operator, Fjordline,": told by the name behind it.
  !(tokenAt(tree, i + 1).form === "," && tokenAt(tree, i + 2).upos === "PROPN") &&
  tokenAt(tree, i + 1).upos !== "PROPN" &&
  childrenBy(tree, i, "det").includes(i - 1) &&
  childrenBy(tree, i, "compound", "amod", "nmod", "acl", "appos", "nummod").length === 0 &&
  !/^(compound|appos)/.test(tokenAt(tree, i).deprel);
