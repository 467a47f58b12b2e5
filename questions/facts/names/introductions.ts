import type { Entity } from "../../read/types.ts";
import { isKinNoun } from "../nouns/kin-nouns.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { atTopic } from "../topic/topic-roles.ts";
import { tokenAt } from "../trees/tree.ts";
import type { Description, Document, Introduction } from "../types.ts";

const maxIntroductionWords = 7;

/** Titles that stand right before a name. */
const titles =
  /^(Prime Minister|President|Vice President|Chancellor|Minister|Foreign Minister|Defen[cs]e Minister|Finance Minister|Interior Minister|Senator|Governor|Councillor|Judge|Justice|General|Admiral|Colonel|Major|Captain|Professor|Bishop|Archbishop|Cardinal|Pope|King|Queen|Prince|Princess|Secretary of State|Attorney General|Sheriff|Ambassador|Mayor)$/;

/**
 * What stands beside a name at its first use: a role with a name in it behind ("Coldstone's chief executive"), a plain
 * role or class before ("the captain", "the mining company"). Not for what the article is about.
 */
export function addIntroductions(document: Document, descriptions: readonly Description[]): void {
  const { topic } = document;
  const add = (entity: Entity | null, introduction: Introduction) => {
    if (entity !== null && entity !== topic && !document.introductions.has(entity))
      document.introductions.set(entity, introduction);
  };
  for (const { relation, entity, description, tree } of descriptions) {
    const words = description.split(" ");
    if (words.length > maxIntroductionWords || /[,;“"]|\b(who|which|that)\b/.test(description))
      continue;
    if (
      parentage.test(description) ||
      /^(?:an? |the )?(?:young|adolescent)\b|^an adolescent$/.test(description)
    )
      continue;
    const hasName = /\b[A-Z]/.test(description.slice(1)) || /^[A-Z][\w.-]*['’]s /.test(description);
    if (relation === "role" && words.length > 1 && hasName)
      add(entity, { before: "", after: description, sentence: tree.index });
    if (relation === "role" && words.length > 1 && !hasName && /^an? [a-z]/.test(description))
      add(entity, { before: "", after: description, sentence: tree.index });
    if (relation === "definition" && /^an? /.test(description) && !isSentenceLong(words))
      add(entity, { before: "", after: description, sentence: tree.index });
    // "its first model, the Swift": the model of the firm that the article is on.
    const isOfTopic =
      topic !== null && /^[^a-z]/.test(description) && description.includes(`${topic.name}'s `);
    if (relation === "definition" && isOfTopic)
      add(entity, { before: "", after: description, sentence: tree.index });
    if (
      relation === "definition" &&
      /^the [a-z]/.test(description) &&
      words.length <= 4 &&
      // "the nephew Ivo Brandt": whose?
      !isKinNoun(words.at(-1) ?? "") &&
      !/ (of|in|on|at|for) /.test(description)
    )
      add(entity, { before: description, after: "", sentence: tree.index });
  }
  for (const entity of document.reading.entities) {
    const group = ["organisation", "unknown"].includes(entity.type)
      ? classBefore(document, entity)
      : null;
    if (group !== null) add(entity, { before: group, after: "" });
    const role = wholeRole(document, entity.roles[0] ?? "");
    if (entity.type === "person" && titles.test(role)) add(entity, { before: role, after: "" });
    const isPlain =
      entity.type === "person" &&
      /^[a-z]+(-[a-z]+)?( [a-z]+){0,2}$/.test(role) &&
      !/^(former|then|late) /.test(role);
    const told = role === "architect" ? atTopic(document, "the architect") : `the ${role}`;
    if (isPlain && told.includes(" of ")) add(entity, { before: "", after: told });
    // "Brandt's only son Walter" makes no son of Brandt, and "the young man" tells nobody who that is.
    const noun = role.split(" ").at(-1) ?? "";
    const isEmpty = isKinNoun(noun) || passing.test(role);
    if (isPlain && !isEmpty && isPersonNoun(noun)) add(entity, { before: told, after: "" });
    if (document.setting?.isTown && role === "Mayor")
      add(entity, { before: "", after: `the mayor of ${document.setting.name}` });
  }
}

/** Matches "boy", "adolescent", "new teacher": what somebody is for some years only, or at one moment. */
const passing =
  /\b(?:man|woman|boy|girl|adolescent|teenager|youth|youngster|child|infant|baby|toddler)$|^(?:young|new|old|elderly|teenage|adolescent|pregnant|injured|wounded|fellow|current) /;

/** Matches "a father of two": tells nobody who that is; not "the father of the atom bomb". */
const parentage =
  /^an? (?:\p{Ll}+ )?(?:father|mother|parent|grandfather|grandmother)(?: of \p{Ll}+)?$/u;

/** Without these a role says something else: the defending champion has lost. */
const qualifiers = "defending|reigning|acting|outgoing|interim|incoming|deputy|assistant|retired";

/** "life painter" where the text has "still-life painter": with the word that the hyphen ties to it. */
const wholeRole = ({ reading }: Document, role: string): string => {
  if (role === "") return role;
  const qualified = reading.text.includes(` ${role}`)
    ? new RegExp(`\\b(${qualifiers}) ${role}\\b`).exec(reading.text)
    : null;
  if (qualified !== null) return qualified[0];
  const at = reading.text.indexOf(`-${role}`);
  const before = at < 0 ? "" : (/[a-z]+$/.exec(reading.text.slice(0, at))?.[0] ?? "");
  // "the 44-year-old nurse": no role of that name.
  if (before === "year" || role.startsWith("old ")) return "";
  return before === "" ? role : `${before}-${role}`;
};

const isSentenceLong = (words: string[]): boolean => words.length > maxIntroductionWords;

/** "the mining company Coldstone": the class before an organisation's first mention, where the text gives one. */
function classBefore({ trees }: Document, { mentions }: Entity): string | null {
  const [first] = mentions;
  const tree = first === undefined ? undefined : trees[first.sentence];
  if (first === undefined || tree === undefined || first.kind !== "name") return null;
  const noun = tokenAt(tree, first.firstToken - 1);
  if (noun.upos !== "NOUN" || !isGroupOrPlaceNoun(noun.lemma.toLowerCase())) return null;
  let from = first.firstToken - 1;
  while (from > first.firstToken - 4 && ["NOUN", "ADJ"].includes(tokenAt(tree, from - 1).upos))
    from--;
  if (tokenAt(tree, from - 1).form.toLowerCase() !== "the") return null;
  const words = tree.tokens.slice(from, first.firstToken).map(({ form }) => form);
  return words.length > 1 ? `the ${words.join(" ")}` : null;
}
