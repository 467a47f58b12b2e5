import type { Entity } from "../../read/types.ts";
import { entityAt } from "../clauses/slots.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { isSummingNoun } from "../nouns/summing-nouns.ts";
import { atTopic } from "../topic/topic-roles.ts";
import { keptTokens } from "../trees/prune.ts";
import { childrenBy, lower, relationOf, tokenAt, weakestArc } from "../trees/tree.ts";
import type { Description, Document, Tree } from "../types.ts";
import { realise } from "../writing/realise.ts";
import { isBareSurname } from "../writing/with-article.ts";

/** Names with their roles, definitions and expansions, in order of the text, at most one of each kind a name. */
export function findDescriptions(document: Document): Description[] {
  const found: Description[] = [];
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach((token, i) => {
      if (token.deprel === "appos") push(found, fromApposition(document, tree, i));
      if (relationOf(tree, i) === "cop") push(found, fromCopula(document, tree, token.head));
    });
    for (const description of acronymsOf(document, tree)) push(found, description);
  }
  return found;
}

function push(found: Description[], description: Description | null): void {
  if (description === null) return;
  const isKnown = found.some(
    (other) => other.term === description.term && other.relation === description.relation,
  );
  if (!isKnown) found.push(description);
}

/** "X, the top Asia expert on the council," and "the expert on the council, X,". */
function fromApposition(document: Document, tree: Tree, i: number): Description | null {
  if (isSummingNoun(lower(tree, i))) return null;
  const head = tokenAt(tree, i).head;
  const name = nameAt(document, tree, head);
  if (name !== null && tokenAt(tree, i).upos === "NOUN")
    return describe(document, tree, name, { head: i, via: i });
  const late = nameAt(document, tree, i);
  if (late !== null && isNounHead(tree, head))
    return describe(document, tree, late, { head, via: i });
  return null;
}

/** A noun, or a word for a person that is tagged as the adjective it also is ("chief executive"). */
const isNounHead = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).upos === "NOUN" || /^(executive|representative|native)$/.test(lower(tree, i));

/** "X is a/the …". */
function fromCopula(document: Document, tree: Tree, head: number): Description | null {
  // "a 25-year-old Norwegian"
  if (head < 0 || !/^(NOUN|ADJ)$/.test(tokenAt(tree, head).upos)) return null;
  const subject = childrenBy(tree, head, "nsubj")[0] ?? -1;
  const name = nameAt(document, tree, subject);
  const cop = childrenBy(tree, head, "cop")[0] ?? -1;
  const plain =
    !childrenBy(tree, head, "aux", "mark").length && tokenAt(tree, head).deprel !== "ccomp";
  if (!plain || !["VBD", "VBZ"].includes(tokenAt(tree, cop).xpos)) return null;
  if ((tree.children[head] ?? []).some((c) => /^(not|n['’]t|never|no)$/.test(lower(tree, c))))
    return null;
  const tense = tokenAt(tree, cop).xpos === "VBD" ? "past" : "present";
  if (name === null) return fromHolder(document, tree, { head, subject, tense });
  if (tokenAt(tree, head).upos === "ADJ") return null;
  const found = describe(document, tree, name, { head, via: subject });
  return found && { ...found, tense };
}

/** "The first mate was a young Dane, Ola Berg": the role of the name that explains who it was. */
function fromHolder(
  document: Document,
  tree: Tree,
  { head, subject, tense }: { head: number; subject: number; tense: Description["tense"] },
): Description | null {
  const via = childrenBy(tree, head, "appos")[0] ?? -1;
  const holder = nameAt(document, tree, via);
  const isRole = childrenBy(tree, subject, "det").some((d) => lower(tree, d) === "the");
  // "The rest of the candidates" are no one's role.
  const { xpos, lemma } = tokenAt(tree, subject);
  const isPost = xpos === "NN" && (isPersonNoun(lemma) || lemma === "mate");
  if (holder?.entity?.type !== "person" || !isRole || !isPost) return null;
  const found = describe(document, tree, holder, { head: subject, via });
  return found && { ...found, tense };
}

type Named = { entity: Entity | null; name: string };

/** The name that token `head` belongs to: an entity's full name, or the run of proper nouns that the text has there. */
function nameAt(document: Document, tree: Tree, head: number): Named | null {
  if (tokenAt(tree, head).upos !== "PROPN") return null;
  const entity = entityAt(document, tree, head);
  if (entity === null) return { entity: null, name: properRun(document, tree, head) };
  if (!["person", "organisation", "place", "event", "unknown"].includes(entity.type)) return null;
  if (isBareSurname(entity)) return null;
  const run = properRun(document, tree, head);
  // "Main Convent | Orrin, a school for girls,": the town is no school.
  return entity.type === "place" && run.endsWith(` ${entity.name}`)
    ? { entity: null, name: run }
    : { entity, name: entity.name };
}

function properRun(document: Document, tree: Tree, head: number): string {
  let from = head;
  let to = head;
  while (tokenAt(tree, from - 1).upos === "PROPN") from--;
  while (tokenAt(tree, to + 1).upos === "PROPN") to++;
  return document.reading.text.slice(tokenAt(tree, from).start, tokenAt(tree, to).end);
}

const isPast = /^(?:then|once|one-?time|sometime|formerly|previously)$/;

/** What hangs on a description and says something else. */
const outside = new Set([
  "nsubj",
  "cop",
  "appos",
  "case",
  "punct",
  "conj",
  "cc",
  "parataxis",
  "advcl",
  "advmod",
  "aux",
  "obl",
]);

function describe(
  document: Document,
  tree: Tree,
  { entity, name }: Named,
  at: { head: number; via: number },
): Description | null {
  // "Ada Brandt, then the speaker of the House,": she need not be it any longer.
  if (childrenBy(tree, at.head, "advmod").some((c) => isPast.test(lower(tree, c)))) return null;
  const kept = keptTokens(
    tree,
    at.head,
    (c) => tokenAt(tree, c).head === at.head && outside.has(relationOf(tree, c)),
  );
  // "her husband | and Lind's father, Karl Holt,"
  const tokens = tokenAt(tree, kept[0] ?? -1).upos === "CCONJ" ? kept.slice(1) : kept;
  const article = tokens[0] ?? at.head;
  // "after some delay, Harold Jeffreys": no description begins so.
  if (/^(some|any|no|each|every|this|that|these|those|whose|which)$/.test(lower(tree, article)))
    return null;
  const hasArticle = ["the", "a", "an"].includes(lower(tree, article));
  const bare = hasArticle ? tokens.slice(1) : tokens;
  const body = isBeforeNation(tree, bare[0] ?? -1) ? bare.slice(1) : bare;
  const isWhole = (body.at(-1) ?? 0) - (body[0] ?? 0) === body.length - 1;
  if (body.length < 2 || body.length > 16 || !isWhole || weakestArc(tree, body) < 0.5) return null;
  if (tokenAt(tree, at.head).xpos === "NNS") return null;
  const named = entity === null ? [] : [entity];
  const written = realise(document, tree, body, { named, isPlain: true });
  if (written.faults.length > 0 || written.text.includes(name)) return null;
  const determined =
    body === tokens ? written : realise(document, tree, tokens, { named, isPlain: true });
  if (determined.faults.some((fault) => fault !== "dangling_noun")) return null;
  const phrase = hasArticle ? `${lower(tree, article)} ${written.text}` : written.text;
  return {
    relation: entity?.type === "person" ? "role" : "definition",
    tree,
    entity,
    term: name,
    description: entity?.type === "person" ? atTopic(document, phrase) : phrase,
    noun: tokenAt(tree, at.head).lemma.toLowerCase(),
    tense: "present",
    confidence: weakestArc(tree, [at.head, at.via]),
    evidence: {
      start: tree.sentence.start,
      end: tree.sentence.end,
      text: document.reading.text.slice(tree.sentence.start, tree.sentence.end),
    },
  };
}

/** "Host | Norlandish premier": a noun before a nation's adjective is no word of the office. */
const isBeforeNation = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" &&
  tokenAt(tree, i).deprel === "compound" &&
  tokenAt(tree, i + 1).upos === "ADJ" &&
  /^\p{Lu}/u.test(tokenAt(tree, i + 1).form);

/** Matches "World Health Organization (WHO)"; not "the vote (NO)" whose letters are not the words' initials. */
function acronymsOf(document: Document, tree: Tree): Description[] {
  const { start, end } = tree.sentence;
  const text = document.reading.text.slice(start, end);
  const found: Description[] = [];
  if (!text.includes(" (")) return found;
  for (const match of text.matchAll(
    /((?:[A-Z][\w’'-]*|of|the|and|for|on|in)(?: (?:[A-Z][\w’'-]*|of|the|and|for|on|in))+) \(([A-Z]{2,7})\)/g,
  )) {
    const expansion = expand(match[1] ?? "", match[2] ?? "");
    if (expansion === null) continue;
    found.push({
      relation: "acronym",
      tree,
      entity: null,
      term: match[2] ?? "",
      description: expansion,
      noun: "",
      tense: "present",
      confidence: 1,
      evidence: { start, end, text },
    });
  }
  return found;
}

/** The last words before the bracket whose capitals spell the acronym, or null. */
function expand(words: string, acronym: string): string | null {
  const parts = words.split(" ");
  for (let from = parts.length - 1; from >= 0; from--) {
    const tail = parts.slice(from);
    const initials = tail.filter((word) => /^[A-Z]/.test(word)).map((word) => word.charAt(0));
    if (initials.join("") === acronym && /^[A-Z]/.test(tail[0] ?? "")) return tail.join(" ");
  }
  return null;
}
