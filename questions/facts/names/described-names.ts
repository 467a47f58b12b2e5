import type { Entity } from "../../read/types.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { placeAt, tokenAt } from "../trees/tree.ts";
import type { Description, Document, Tree } from "../types.ts";

const namedTypes = new Set(["person", "place", "organisation", "event", "unknown"]);

type Title = {
  noun: string;
  term: string;
  entity: Entity;
  evidence: { start: number };
  relation: "definition";
};

/** "mining company Coldstone", "the steamer Princess Ilse": a common noun right before the name that it classes; "the Tea House" has none. */
function findTitles({ trees, owners }: Document): Title[] {
  const found: Title[] = [];
  for (const tree of trees) {
    tree.tokens.forEach(({ form, upos, xpos, deprel, head, lemma, start }, i) => {
      const entity = owners.get(placeAt(tree, i + 1));
      const isTitle =
        deprel === "nmod:desc" ||
        (deprel === "compound" && head > i) ||
        (isBodyNoun(lemma) && isRightBehind(tree, i));
      if (upos !== "NOUN" || xpos !== "NN" || !isTitle || entity === undefined) return;
      if (/^\p{Lu}/u.test(form)) return;
      if (tokenAt(tree, i + 1).upos !== "PROPN" || !namedTypes.has(entity.type)) return;
      found.push({
        noun: lemma.toLowerCase(),
        term: entity.name,
        entity,
        evidence: { start },
        relation: "definition",
      });
    });
  }
  return found;
}

/** "by the band Stone Harrow": read as a name of the band, and not as its class. */
const isRightBehind = (tree: Tree, i: number): boolean => {
  const next = tokenAt(tree, i + 1);
  const head = next.head > i + 1 ? tokenAt(tree, next.head) : next;
  return (
    (head.head === i || head.head === tokenAt(tree, i).head) &&
    /^(nmod|appos|flat)$/.test(head.deprel)
  );
};

const isBodyNoun = (lemma: string): boolean =>
  /^(band|duo|trio|quartet|orchestra|choir|team|club|company|firm|label|newspaper|magazine|party)$/.test(
    lemma,
  );

/** "the Shia cleric Karim Lind, in the seaport": a person by his role is no place or body. */
const isPersonByRole = ({ roles }: Entity): boolean =>
  roles.some((role) => isPersonNoun(role.split(" ").at(-1)?.toLowerCase() ?? ""));

/** Takes up what the article calls its names: "the company" for Kelvara, and its class where the reader knew none. */
export function addDescriptions(document: Document, descriptions: readonly Description[]): void {
  const topic = document.topicThing === null ? null : document.topic;
  const titles = findTitles(document);
  const isTitle = new Set<unknown>(titles);
  for (const described of [...descriptions, ...titles]) {
    const { noun, term, entity, evidence, relation } = described;
    if (
      noun === "" ||
      /^(man|woman|person|member|one|thing|boy|girl|series|set|pair|word|term|phrase)$/.test(noun)
    )
      continue;
    const known = document.describedAs.get(noun);
    if (known === undefined || (known.name === term && evidence.start < known.since))
      document.describedAs.set(noun, { name: term, since: evidence.start, entity });
    else if (known.name !== term)
      document.describedAs.set(noun, { ...known, name: "", entity: null });
    if (entity === null || relation === "acronym" || isPersonNoun(noun)) continue;
    if (entity === topic || (isGroupOrPlaceNoun(noun) && isPersonByRole(entity))) continue;
    const isBody = isGroupOrPlaceNoun(noun) || isBodyNoun(noun);
    // "the Danish band Stone Harrow": two words that might be a man's.
    const isMisread = !entity.name.includes(" ") || (isTitle.has(described) && isBodyNoun(noun));
    if (entity.type === "person" && isMisread) entity.type = "unknown";
    if (entity.type === "unknown" && isBody) entity.type = "organisation";
    if (entity.type === "unknown" || (entity.type !== "person" && isBody))
      Object.assign(entity, { subtype: noun, described: true });
  }
}
