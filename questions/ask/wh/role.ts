import { speechVerbs } from "../../facts/clauses/claims.ts";
import { isOfOtherDays } from "../../facts/news/part-of-news.ts";
import { ofNation } from "../../facts/places/national.ts";
import { monthNames } from "../../facts/times/calendar.ts";
import { openingLife, openingOf } from "../../facts/topic/life-years.ts";
import { isAtTopic } from "../../facts/topic/topic-roles.ts";
import { tokenAt } from "../../facts/trees/tree.ts";
import type { Description, Document } from "../../facts/types.ts";
import type { Candidate, Form } from "../types.ts";

/** "Who was the mayor of Taipei in March 2007?": a person by the role that the text gives. */
export const askRole: Form = ({ document, descriptions }) =>
  descriptions
    .filter(({ relation, entity }) => relation === "role" && entity !== null)
    .map((description) => {
      const candidate = askHolder(document, description);
      return ofNationRole(document, candidate, description) ?? candidate;
    });

/** What a country has one of. */
const national =
  /^the (?:(?:acting|prime|interior|finance|foreign|defen[cs]e|health|transport|environment|agriculture|justice|education|energy|culture|trade|labou?r) )+minister$/i;

/** "Who was Norway's transport minister in May 2013?": of the country that the news plays in; null where it tells none. */
function ofNationRole(
  document: Document,
  candidate: Candidate,
  { description, tree, tense }: Description,
): Candidate | null {
  const isOpen = candidate.faults.every((fault) => /^(unanchored|thin)_role$/.test(fault));
  const { date } = document;
  if (candidate.faults.length === 0 || !isOpen || date === null || tense !== "present") return null;
  if (!national.test(description)) return null;
  const country = ofNation(document, tree, tree.tokens.length - 1);
  if (country === null) return null;
  const role = description.replace(/^the /, "");
  const owner = `${country}${country.endsWith("s") ? "'" : "'s"}`;
  const month = `${monthNames[date.month - 1]} ${date.year}`;
  return { ...candidate, stem: `Who was ${owner} ${role} in ${month}?`, faults: [] };
}

/** "the neurologist who led the study" → "Which neurologist led the study?" */
function whoDid(description: string): string | null {
  const match = /^the ([a-z]+) who ((?!is |was ).+)$/.exec(description);
  return match === null ? null : `Which ${match[1]} ${match[2]}?`;
}

/** "the Tolm Museum's director": one holder; "the American driller" is any of many. */
const isAnchored = ({ reading }: Document, { description }: Description): boolean =>
  (/[A-Z]/.test(description.slice(1)) || /^\p{Lu}\p{L}+['’]s? \p{Ll}/u.test(description)) &&
  !/^(the )?[A-Z][a-z]+(an|ish|ese|i|ch) [a-z]+( of\b|$)/.test(description) &&
  reading.entities.every(
    ({ type, mentions }) =>
      type !== "nationality" ||
      !mentions.some(
        ({ start, end }) =>
          !/[A-Z]/.test(description.replace(reading.text.slice(start, end), "").slice(1)),
      ),
  );

const offices =
  /(?<!\b(?:assistant|associate|junior|former|co)[ -](?:\p{L}+ )?)\b(ambassador|archbishop|bishop|captain|chair|chairman|chairperson|chairwoman|chancellor|chief|coach|commander|commissioner|conductor|curator|dean|director|editor|governor|head|keeper|leader|manager|mayor|minister|premier|president|principal|rector|secretary|speaker|spokesman|spokesperson|spokeswoman|treasurer)\b/iu;

/** "the head of Lindvik's police", "the first member of the Orla Academy"; not "the voice of Batman", "Ada Brandt's lawyer". */
const isOffice = ({ description }: Description): boolean =>
  whoDid(description) !== null ||
  offices.test(description) ||
  /^the (first|inaugural|last) /.test(description);

/** "Ada Brandt's maternal grandfather": held for good, so that no date is wanted. */
const isOfFamily = ({ noun }: Description): boolean =>
  /^(grand)?(father|mother|son|daughter)$|^(brother|sister|husband|wife|uncle|aunt|nephew|niece|cousin|widow|twin)$/.test(
    noun,
  );

/** "Ada Brandt's daughter", where the article speaks of her daughters or her children; not "her eldest daughter". */
const isOneOfSeveralKin = ({ reading }: Document, { noun, description }: Description): boolean =>
  /^(?:grand)?(?:son|daughter)$|^(?:brother|sister|uncle|aunt|nephew|niece|cousin)$/.test(noun) &&
  !/\b(?:only|eldest|oldest|youngest|elder|older|younger|first|second|third|twin|half)\b/.test(
    description,
  ) &&
  new RegExp(`\\b(?:${noun}s|children|siblings|another ${noun})\\b`).test(reading.text);

/** A role beside a name in a story of the past was held then, and without a date nobody knows when. */
const isToldInPast = ({ tree }: Description): boolean =>
  tree.tokens.some(
    ({ head, xpos, deprel }) =>
      (head === -1 && /^VB[DN]$/.test(xpos)) ||
      (/^(cop|aux)/.test(deprel) && xpos === "VBD" && tokenAt(tree, head).head === -1),
  );

/** Whoever was of the family of one who has died was it then. */
const isLifeOver = (document: Document): boolean =>
  openingLife(document, openingOf(document)).died !== null;

const isToldInPresent = ({ tree }: Description): boolean =>
  tree.tokens.some(
    ({ head, xpos, deprel }) =>
      /^VB[ZP]$/.test(xpos) &&
      (head === -1 || (/^(cop|aux)/.test(deprel) && tokenAt(tree, head).head === -1)),
  );

/** "In the same year she married Joel Tamm, manager of the Orla Choir": nobody knows for how long he was. */
const isOfOtherTime = (document: Document, description: Description): boolean => {
  const { tree } = description;
  return (
    !speechVerbs.has(tokenAt(tree, tree.root).lemma) &&
    isToldInPast(description) &&
    isOfOtherDays(document, tree)
  );
};

function askHolder(document: Document, description: Description): Candidate {
  const isRole =
    /^(the )/.test(description.description) || !/^(a|an) /.test(description.description);
  const isKin = isOfFamily(description);
  const isHeld = isAtTopic(document, description.description);
  const isPast =
    description.tense === "past" ||
    (document.date !== null && /\b(1\d|20)\d\d\b/.test(description.description)) ||
    (isKin && (isToldInPast(description) || isLifeOver(document))) ||
    (isHeld && !isToldInPresent(description));
  const copula = isPast ? "was" : "is";
  const words = description.description.split(" ");
  const faults: string[] = [];
  if (!isRole) faults.push("indefinite_role");
  if (words.length < 3) faults.push("thin_role");
  if (isOneOfSeveralKin(document, description)) faults.push("one_of_many");
  if (document.date === null && !isPast && isToldInPast(description)) faults.push("undated_role");
  if (!isAnchored(document, description)) faults.push("unanchored_role");
  // A role of the news is asked with its year: of one who is a voice, a book or a team mate for good that makes no sense.
  if (document.date !== null && !isKin && !isOffice(description)) faults.push("no_office");
  // "Karl Lind Brandt I's father"
  const isOwned =
    /^\p{Lu}.*(?:['’]s|s['’]) /u.test(description.description) ||
    description.description.split(" ", 3).some((word) => /['’]s$|s['’]$/.test(word));
  const role =
    isRole && !isOwned && !/^the /.test(description.description)
      ? `the ${description.description}`
      : description.description;
  const when =
    document.date !== null &&
    description.tense === "present" &&
    !isKin &&
    !/\b(1\d|20)\d\d\b/.test(description.description)
      ? ` in ${monthNames[document.date.month - 1]} ${document.date.year}`
      : "";
  if (when !== "" && isOfOtherTime(document, description)) faults.push("undated_role");
  return {
    form: "role",
    shape: { type: "open" },
    stem: whoDid(description.description) ?? `Who ${when === "" ? copula : "was"} ${role}${when}?`,
    key: description.term,
    accepted: [description.term.split(" ").at(-1) ?? ""].filter((name) => name.length > 2),
    answer: "person",
    entity: description.entity,
    fact: null,
    answerTokens: [],
    sentence: description.tree.index,
    evidence: description.evidence,
    confidence: description.confidence,
    isTopic: false,
    faults,
  };
}
