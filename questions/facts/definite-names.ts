import type { Entity } from "../read/types.ts";
import { addMention } from "./mentions.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

/** Nouns that take up an organisation or a place, and what the name must be known as; names of no known kind fit as well. */
const classes: [nouns: RegExp, kinds: RegExp][] = [
  [
    /^(company|firm|operator|manufacturer|airline|business|retailer|carmaker|brewer|publisher|developer|utility|supplier|bank)$/,
    /^(company|bank|media|firm|business)$/,
  ],
  [/^(agency|ministry|department|authority|commission|council|regulator)$/, /^agency$/],
  [/^(university|college|institute|school)$/, /^(university|school)$/],
  [/^(team|club|side)$/, /^team$/],
  [/^(party)$/, /^party$/],
  [
    /^(union|association|charity|organi[sz]ation|group|federation|foundation)$/,
    /^(group|union|charity)$/,
  ],
  [/^(museum|gallery)$/, /^museum$/],
  [/^(newspaper|magazine|broadcaster|daily|weekly)$/, /^media$/],
];

/** How many sentences back a name may stand. */
const reach = 2;

/**
 * Gives "the company" to the one organisation near before it that can be called so, where the reader has left it open. Adds
 * to `document.mentions` and `document.owners`.
 */
export function resolveDefiniteNames(document: Document): void {
  document.trees.forEach((tree, index) => {
    if (tree.sentence.unreliable !== undefined) return;
    tree.tokens.forEach(({ xpos, lemma }, i) => {
      const fitting = classes.find(([nouns]) => nouns.test(lemma.toLowerCase()));
      if (xpos !== "NN" || fitting === undefined || !isBareDefinite(tree, i)) return;
      const place = `${tree.index}:${i - 1}`;
      if (document.mentions.has(place) || document.owners.has(`${tree.index}:${i}`)) return;
      const near = document.trees.slice(Math.max(0, index - reach), index);
      const owner =
        onlyOne([...near, tree], document, { kinds: fitting[1], tree, i }) ??
        subjectOfNews(document, [...near, tree], fitting[1]);
      if (owner !== null)
        addMention(document, tree, { from: i - 1, end: i + 1, kind: "noun" }, owner);
    });
  });
}

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

const mayBe = ({ type, subtype }: Entity, kinds: RegExp): boolean =>
  type === "organisation" && (subtype === undefined || kinds.test(subtype));

const isBareDefinite = (tree: Tree, i: number): boolean =>
  lower(tree, i - 1) === "the" &&
  childrenBy(tree, i, "det").includes(i - 1) &&
  childrenBy(tree, i, "compound", "amod", "nmod", "acl", "appos", "nummod").length === 0 &&
  !/^(compound|appos)/.test(tokenAt(tree, i).deprel);
