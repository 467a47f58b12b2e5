import type { Candidate } from "../ask/types.ts";
import { isOfOtherClass, sharedClass } from "./asked-class.ts";
import { isBroken } from "./broken-text.ts";
import { isHanging } from "./hanging-words.ts";
import { fewestWords, stemWords } from "./stem-length.ts";

/** Whoever knows the state knows the country. */
const usState =
  /\b(Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (Hampshire|Jersey|Mexico|York)|(North|South) (Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming)\b/;

/** An item-writing flaw (after the 19 that SAQUET scores): its name, and whether a finished candidate has it. */
export type Flaw = {
  name: string;
  has: (candidate: Candidate, options: string[]) => boolean;
  /** Whether it depends on the options; the others are found without them. */
  isOfOptions?: true;
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
const isOpen = ({ shape }: Candidate): boolean => shape.type === "open" || shape.type === "number";
const isClause = ({ answer }: Candidate): boolean => answer === "reason" || answer === "clause";

/** "is often seen"; not "is often called", which asks for a name all the same. */
const vagueOften =
  /\b(usually|often|generally)\b(?! (called|known|considered|regarded|classified|treated))/i;

/** "Who was a painter from Porto?", "Which town is one of the oldest?": so is many another. */
const oneOfMany =
  /(?:^|, )(?:who|which(?: [\p{L}\d-]+){1,6}) (?:is|was|are|were|became|has been|had been) (?:an?|one of) /iu;

/** "Which sculptor was born around 1570?": so were others. */
const bornSometime = /^(?:Who|Which [\p{L} -]+) was born [^,?]{2,16}\d{4}\?$/u;

/** "How many eggs does it usually lay?": an amount that holds for most. */
const mayBeUsual = ({ form }: Candidate): boolean => /^(how_many|how_much|how_long)$/.test(form);

export const flaws: readonly Flaw[] = [
  {
    name: "key_in_stem",
    has: ({ stem, key, shape }) =>
      shape.type !== "true_false" &&
      shape.type !== "ordering" &&
      key.length > 1 &&
      stem.toLowerCase().includes(key.toLowerCase()) &&
      new RegExp(`(?<![\\w-])${escapeForPattern(key)}(?![\\w-])`, "i").test(stem),
  },
  {
    name: "word_repeated_in_key",
    isOfOptions: true,
    has: (candidate, options) => {
      if (!isOpen(candidate) || isClause(candidate)) return false;
      // "Who was Ida Brandt's father? Olaf Brandt"
      if (
        /^(role|who)$/.test(candidate.form) &&
        candidate.key.includes(" ") &&
        isKin.test(candidate.stem)
      )
        return false;
      const stem = new Set(wordsOf(candidate.stem));
      const repeated = wordsOf(candidate.key).filter((word) => stem.has(word));
      if (repeated.length === 0) return false;
      const shared = sharedClass(candidate, options);
      return repeated.some((word) => word !== shared);
    },
  },
  {
    name: "key_words_in_stem",
    // "Ada Brandt remains the head of the | Ada Brandt Centre", "Ibn Orm | Ibn Ormu": all but what anybody would add.
    has: ({ stem, key, shape }) => {
      if (shape.type !== "cloze") return false;
      const words = key.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
      const told = stem.toLowerCase();
      return (
        words.length > 1 &&
        words.filter((word) => beginsAWord(told, word)).length * 3 >= words.length * 2
      );
    },
  },
  {
    name: "class_noun_repeated",
    has: ({ stem, form }) => {
      const noun = form === "which" ? /\bwhich ([a-z]+)\b/i.exec(stem)?.[1] : undefined;
      // "Which award was she awarded?" repeats no noun.
      const told = noun === undefined ? [] : stem.match(new RegExp(`\\b${noun}s?\\b`, "gi"));
      return (told?.length ?? 0) > 1;
    },
  },
  {
    name: "key_is_class_noun",
    // "Which club bought the old house? | The Club"
    has: ({ stem, key }) => {
      const asked = `which ${key.replace(/^the /i, "").toLowerCase()}`;
      return (
        stem.toLowerCase().includes(asked) &&
        new RegExp(`\\b${escapeForPattern(asked)}\\b`, "i").test(stem)
      );
    },
  },
  {
    name: "absolute_term",
    has: ({ stem, shape }) =>
      shape.type === "true_false" && /\b(always|never|only|all|none|every)\b/i.test(stem),
  },
  {
    name: "reflexive",
    has: ({ stem, key, shape }) =>
      (shape.type === "open" || shape.type === "cloze") &&
      /\b((him|her|it)self|themselves)\b/i.test(`${stem} ${key}`),
  },
  {
    name: "match_clock",
    // Of a match that is told it is a time like any other.
    has: ({ stem }) =>
      !/ (?:between|(?:match|game) against) (?:the )?\p{Lu}/u.test(stem) &&
      /\b(\d+(st|nd|rd|th) minute|half-time|(first|second) half|(added|injury) time)\b/i.test(stem),
  },
  {
    name: "place_within_key",
    has: ({ stem, key }) => /^(the )?United States$/i.test(key) && usState.test(stem),
  },
  {
    name: "class_noun_differs",
    has: isOfOtherClass,
  },
  {
    name: "vague_verb",
    has: ({ stem }) =>
      /\b(was|were) (re-?)?(elected|appointed|defeated)( for the first time)?[.?]$|\b(stayed|remained|lived|worked) for ([\w-]+ ){1,3}(years|months|weeks|days)[.?]$/.test(
        stem,
      ),
  },
  {
    name: "no_comment",
    has: ({ stem, key }) =>
      /\b(declined?|refused?) to (comment|say|answer|speak)\b|\bfor comment\b|\brespond(ed)? to (messages|requests|calls|questions|e-?mails)\b/i.test(
        `${stem} ${key}`,
      ),
  },
  {
    name: "name_twice",
    has: ({ stem }) =>
      // "Port Aldous" is not named again by "Port Aldous Island".
      [...stem.matchAll(/\b[A-Z][\p{L}’'-]+(?: (?:of |the |de )?[A-Z][\p{L}’'-]+)+/gu)].some(
        ([name]) =>
          stem.indexOf(name) !== stem.lastIndexOf(name) &&
          stem.split(new RegExp(`${escapeForPattern(name)}(?! \\p{Lu})`, "u")).length > 2,
      ),
  },
  {
    name: "opening_pronoun",
    has: ({ stem }) => /^(it|its|he|his|she|her|they|their|this|these|those)\b/i.test(stem),
  },
  { name: "hanging_word", has: ({ stem }) => isHanging(stem) },
  {
    name: "unowned_pronoun",
    has: (candidate) =>
      // "Who has agreed to buy its rival?": a body is asked for.
      /^Who (?:\S+ ){1,5}its /.test(candidate.stem) ||
      (isOpen(candidate) &&
        /^(in|on|at|from|by|to|since|until|for)?\s?(which|what|who|whom|when|where|why|how)\b[a-z ]*?\b(did|does|do|was|were|is|are|has|have|had|will|would|can|could) (its|his|her|their) /i.test(
          candidate.stem,
        )),
  },
  {
    name: "vague_term",
    has: (candidate) =>
      /\b(sometimes|frequently|several(?! (hundred|thousand|million))|some point|some time|something|someone|somewhere)\b/i.test(
        candidate.stem,
      ) ||
      (!mayBeUsual(candidate) && vagueOften.test(candidate.stem)),
  },
  {
    name: "negative_stem",
    has: (candidate) =>
      isOpen(candidate) &&
      candidate.form !== "why" &&
      /\b(not|never|no(?!\. ?\d)|except)\b/i.test(withoutContent(candidate.stem)),
  },
  { name: "key_is_title", has: (candidate) => isOpen(candidate) && candidate.isTopic },
  {
    name: "short_stem",
    has: (candidate) =>
      isOpen(candidate) &&
      candidate.form !== "acronym" &&
      stemWords(candidate.stem) < fewestWords(candidate),
  },
  {
    name: "bare_question",
    has: (candidate) => {
      if (!isOpen(candidate) || candidate.form === "acronym" || candidate.form === "role")
        return false;
      const core = candidate.stem.split(", ").at(-1) ?? "";
      return (
        /^(who|whom|what|which|where|when|why|how|in which|on what)\b/i.test(core) &&
        !/ called\?$/.test(core) &&
        stemWords(core) < Math.min(5, fewestWords(candidate))
      );
    },
  },
  {
    name: "one_of_many",
    has: ({ form, stem }) =>
      /^(who|which)$/.test(form) && (oneOfMany.test(stem) || bornSometime.test(stem)),
  },
  {
    name: "longest_option_is_key",
    isOfOptions: true,
    has: ({ key }, options) =>
      options.length > 0 &&
      stemWords(key) > 3 &&
      options.every((option) => option.length * 1.25 < key.length),
  },
  {
    name: "long_key",
    has: (candidate) =>
      isOpen(candidate) && stemWords(candidate.key) > (isClause(candidate) ? 14 : 8),
  },
  {
    name: "same_options",
    isOfOptions: true,
    has: ({ key }, options) => new Set([key, ...options].map(plainValue)).size < options.length + 1,
  },
  {
    name: "bare_definite_key",
    has: (candidate) =>
      isOpen(candidate) &&
      candidate.answer === "thing" &&
      candidate.isKnownKey !== true &&
      (/\bthe (two|three|four|latter|former|others?|same)$/i.test(candidate.key) ||
        (/^(the|this|that|these|those|its|his|her|their) [a-z]+$/i.test(candidate.key) &&
          !/ [A-Z]/.test(candidate.key))),
  },
  {
    name: "torn_gap",
    has: ({ stem, key, shape }) =>
      shape.type === "cloze" &&
      (/\w_____|_____[.-]?[A-Za-z]|\d(?:st|nd|rd|th) _____/.test(stem) ||
        (/^\d+$/.test(key) && /\bat _____[.,]/.test(stem))),
  },
  {
    name: "lost_contrast",
    has: ({ stem }) => {
      const lost = /\b(?:rather than|instead of) (on|to|in|at|for|with|by|from|over)\b/i.exec(stem);
      return lost !== null && !new RegExp(`\\b${lost[1]}\\b`).test(stem.slice(0, lost.index));
    },
  },
  {
    name: "broken_text",
    has: ({ stem, key }) =>
      // "Touch and possibly by smell": half of it was somebody's doing.
      isBroken(stem) || /\s–\d|^(?!By\b).* and (?:possibly |perhaps |probably )?by /.test(key),
  },
  {
    name: "quotation_cut",
    has: ({ stem, key }) =>
      /^[“"‘']|[“"‘']$/.test(key) !== /^[“"‘'].*[”"’']$/.test(key) || count(stem, '"') % 2 === 1,
  },
  {
    name: "key_is_pronoun",
    has: ({ key }) =>
      /^(it|he|she|they|them|him|her|this|that|these|those|we|us|you|i|one|many|some)$|^(every|each|any) /i.test(
        key,
      ),
  },
  {
    name: "dangling_end",
    has: (candidate) =>
      isOpen(candidate) && /\b(and|or|the|a|an|because|which|who|whose)\?$/i.test(candidate.stem),
  },
];

/** The stem without what somebody said, asked or found, and on what condition: a "not" in it makes nothing hard to read. */
const withoutContent = (stem: string): string =>
  stem.replace(/ (?:that|if|whether|unless|not to|not guilty)\b.*/, "");

/** Whether a word of the text begins so. */
const beginsAWord = (text: string, letters: string): boolean =>
  text.includes(letters) && new RegExp(`(?<!\\p{L})${letters}`, "u").test(text);

/** "48 million dollars" and "48 million" are one answer. */
const plainValue = (text: string): string => {
  const plain = text.toLowerCase().replace(/^(about|around|nearly|the|a|an) /, "");
  return /\d/.test(plain)
    ? plain.replace(/[$£€,]| (dollars|euros|pounds|yen|people)$/g, "")
    : plain;
};

const isKin =
  /['’]s? (?:\p{Ll}+ ){0,2}(?:father|mother|son|daughter|brother|sister|husband|wife|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|parents)\?$/u;

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const count = (text: string, mark: string): number => text.split(mark).length - 1;

const ofOptions = flaws.filter(({ isOfOptions }) => isOfOptions);

/** Name of the first flaw that the candidate has, or null. */
export const findFlaw = (candidate: Candidate, options: string[]): string | null =>
  flaws.find((flaw) => flaw.has(candidate, options))?.name ?? null;

/** Name of the first flaw that the options bring to a candidate that has none without them, or null. */
export const findOptionFlaw = (candidate: Candidate, options: string[]): string | null =>
  ofOptions.find((flaw) => flaw.has(candidate, options))?.name ?? null;
