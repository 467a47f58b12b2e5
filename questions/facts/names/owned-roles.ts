import type { Entity, Mention } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { townOf } from "../places/dateline-place.ts";
import { keptTokens } from "../trees/prune.ts";
import { childrenBy, lower, placeAt, rootSubject, subtree, tokenAt } from "../trees/tree.ts";
import type { Description, Document, Tree } from "../types.ts";
import { realise } from "../writing/realise.ts";
import { withArticle } from "../writing/with-article.ts";
import { findDescriptions } from "./find-descriptions.ts";

/** Roles that say nothing without what they are of. */
const relational =
  /^(leader|director|chairman|chairwoman|chairperson|secretary|spokesman|spokeswoman|spokesperson|lawyer|organi[sz]er|chief|head|manager|owner|mayor|treasurer|coach|captain)$/;

const maxOwnerWords = 9;

/**
 * Tells of what a person is the director, leader or mayor: "The trust's director, Ada Lind," → "the Kelwick Land Trust's
 * director", "Its leader, Ada Lind," → "the leader of a team of six investigators", "the mayor" → "the mayor of Penbury". A
 * role of which nobody knows of what is not told.
 */
export function addOwnedRoles(document: Document): void {
  for (const entity of document.reading.entities) {
    const introduction = document.introductions.get(entity);
    const role = introduction?.before.replace(/^the /, "") ?? roleBefore(document, entity);
    if (entity.type !== "person" || !relational.test(role.split(" ").at(-1) ?? "")) continue;
    const told = toldRole(document, entity, role);
    // "the race director", "the fire chief": of what, the role says itself.
    if (told === null && !role.includes(" ")) document.introductions.delete(entity);
    else if (told !== null) document.introductions.set(entity, { before: "", after: told });
  }
}

/** What the article says of its names, and the roles that were told by what they are of, for whoever has no other. */
export function findAllDescriptions(document: Document): Description[] {
  const found = findDescriptions(document);
  const described = new Set(found.map(({ relation, entity }) => relation === "role" && entity));
  return [...found, ...ownedRoles(document).filter(({ entity }) => !described.has(entity))];
}

/** "its leader, | Olive Strand": for whom the reader has found no role. */
function roleBefore({ trees }: Document, { mentions }: Entity): string {
  const [first] = mentions;
  const tree = trees[first?.sentence ?? -1];
  if (first === undefined || tree === undefined) return "";
  const at = first.firstToken - 2;
  const [owner] = childrenBy(tree, at, "nmod:poss");
  if (owner === undefined || tokenAt(tree, at + 1).form !== ",") return "";
  // "the club's deputy leader" is not its leader.
  const words = childrenBy(tree, at, "amod", "compound").filter((c) => c > owner && c < at);
  return [...words, at].map((i) => lower(tree, i)).join(" ");
}

/** The roles told so, as descriptions of whoever holds them: "the mayor of Penbury". */
function ownedRoles(document: Document): Description[] {
  return [...document.introductions].flatMap(([entity, { after, before }]): Description[] => {
    const [mention] = entity.mentions;
    const tree = document.trees[mention?.sentence ?? -1];
    const noun = roleIn(after);
    if (entity.type !== "person" || before !== "" || noun === null || tree === undefined) return [];
    const { start, end } = tree.sentence;
    return [
      {
        relation: "role",
        tree,
        entity,
        term: entity.name,
        description: after,
        noun,
        tense: "present",
        confidence: 1,
        evidence: { start, end, text: document.reading.text.slice(start, end) },
      },
    ];
  });
}

/** The role of "the mayor of Penbury", "the Kelwick Land Trust's director"; null for any other words beside a name. */
const roleIn = (after: string): string | null => {
  // "the leader of a team of six": of many another.
  const noun =
    /^the (\w+) of (?:the |\p{Lu})|['’]s? (\w+)$/u.exec(after)?.slice(1).find(Boolean) ?? null;
  return noun !== null && relational.test(noun) ? noun : null;
};

function toldRole(document: Document, entity: Entity, role: string): string | null {
  const noun = role.split(" ").at(-1) ?? "";
  for (const mention of entity.mentions) {
    const at = roleBeside(document, mention, noun);
    if (at === null) continue;
    const owner = ownerOf(document, at.tree, at.head, entity);
    if (owner !== null) return withOwner(document, owner, role);
  }
  const town = noun === "mayor" ? townOf(document) : null;
  return town === null ? null : `the ${role} of ${town}`;
}

/** "the trust's director, | Ada Lind", "Ada Lind, its director": where the role stands beside the name. */
function roleBeside(
  { trees }: Document,
  { sentence, firstToken, endToken, kind }: Mention,
  noun: string,
): { tree: Tree; head: number } | null {
  const tree = trees[sentence];
  if (tree === undefined || kind !== "name") return null;
  if (tokenAt(tree, firstToken - 1).form === "," && lower(tree, firstToken - 2) === noun)
    return { tree, head: firstToken - 2 };
  if (tokenAt(tree, endToken).form !== ",") return null;
  const head = [endToken + 2, endToken + 3].find((i) => lower(tree, i) === noun);
  return head === undefined ? null : { tree, head };
}

/** Whose it is, with its article: "the Kelwick Land Trust", "a team of six investigators"; null where that stays open. */
function ownerOf(document: Document, tree: Tree, head: number, entity: Entity): string | null {
  const [possessor] = childrenBy(tree, head, "nmod:poss");
  if (possessor === undefined) return null;
  const place = placeAt(tree, possessor);
  if (tokenAt(tree, possessor).upos !== "PRON") {
    const tokens = subtree(tree, possessor).filter((i) => tokenAt(tree, i).xpos !== "POS");
    return standing(document, tree, tokens);
  }
  const owner = document.mentions.get(place)?.entity;
  if (owner !== undefined)
    return owner === entity || document.unresolved.has(place) ? null : withArticle(document, owner);
  return /^(its|their)$/.test(lower(tree, possessor))
    ? subjectBefore(document, tree, lower(tree, possessor) === "their")
    : null;
}

/** The body or the people that the sentence before is about. */
function subjectBefore(document: Document, { index }: Tree, isMany: boolean): string | null {
  const before = document.trees[index - 1];
  const subject = before === undefined ? null : rootSubject(before);
  if (before === undefined || subject === null || before.sentence.unreliable !== undefined)
    return null;
  const { xpos, lemma } = tokenAt(before, subject);
  const noun = lemma.toLowerCase();
  const isBody = /^(team|group|committee|commission|union|association|charity|crew|panel)$/.test(
    noun,
  );
  if (isMany ? !(xpos === "NNS" && (isPersonNoun(noun) || /(er|or)$/.test(noun))) : !isBody)
    return null;
  const owner = standing(document, before, keptTokens(before, subject));
  // "the leader of the investigators from …": those, and not any.
  return owner !== null && isMany ? `the ${owner.replace(/^the /i, "")}` : owner;
}

function standing(document: Document, tree: Tree, tokens: number[]): string | null {
  const { text, faults } = realise(document, tree, [":", ...tokens], { isPlain: true });
  const phrase = text.replace(/^: ?/, "");
  const isShort = phrase.split(" ").length <= maxOwnerWords;
  return faults.length === 0 && isShort && !/[,;“”"]/.test(phrase) ? phrase : null;
}

/** "Penbury's mayor", "the leader of a team of six investigators". */
function withOwner({ reading }: Document, owner: string, role: string): string {
  if (/ (of|from|at|in|on|for|with) /.test(owner) || !/\p{Lu}/u.test(owner))
    return `the ${role} of ${owner}`;
  const mark = reading.text.includes("’") ? "’" : "'";
  return `${owner}${mark}${owner.endsWith("s") ? "" : "s"} ${role}`;
}
