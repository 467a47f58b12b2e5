import { dayNumber, monthNames } from "./calendar.ts";
import { rewriteTime } from "./relative-time.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Fact, Scene, Tree } from "./types.ts";

/** Words for what went wrong, whatever it was. */
const happenings = new Set(
  "accident incident disaster tragedy blaze disruption emergency ordeal".split(" "),
);

/** People and things that come with an event: told of, they need no introduction. */
const attendants = new Set(
  `driver pilot crew captain passenger victim survivor casualty suspect attacker thief gunman defendant judge jury
  organiser organizer resident firefighter rescuer officer spectator crowd audience winner protester demonstrator
  investigator inquiry investigation damage site scene cause wounded injured dead wreckage debris evacuation`.split(
    /\s+/,
  ),
);

/** Wider words under which the text comes back to a thing: "the vehicle" for the lorry. */
const wider: [string, string][] = [
  ["vehicle", "car lorry truck bus van coach tram taxi minibus tanker motorcycle train ambulance"],
  ["road", "motorway street highway avenue route lane carriageway"],
  [
    "ship vessel boat",
    "ferry trawler tanker yacht liner freighter barge ship boat submarine catamaran dinghy",
  ],
  ["plane aircraft jet", "airliner helicopter plane aeroplane airplane jet aircraft balloon"],
  [
    "building",
    "school church house bakery museum hotel hospital theatre theater library factory tower mosque warehouse mill palace station",
  ],
  [
    "animal",
    "lion tiger bear wolf whale dolphin elephant horse dog cow sheep fox deer otter seal shark monkey panda rhino leopard",
  ],
  [
    "bird",
    "ostrich eagle owl gull falcon swan goose duck parrot penguin stork vulture crane kestrel",
  ],
  [
    "company firm",
    "operator manufacturer retailer airline bank carmaker brewer publisher supplier maker developer utility",
  ],
  ["painting work picture", "portrait landscape canvas painting picture"],
  ["fire blaze", "wildfire bushfire fire blaze"],
  ["storm", "hurricane cyclone typhoon blizzard tornado"],
  ["quake tremor", "earthquake"],
  ["vote ballot poll", "election referendum vote ballot"],
  ["match game", "final semi-final derby match game"],
  ["study research paper", "study research survey analysis"],
  ["law legislation measure", "bill act law ban"],
];

/** "lorry" → "vehicle". */
const widerWords = new Map(
  wider.flatMap(([names, kinds]) =>
    kinds.split(" ").map((kind): [string, string[]] => [kind, names.split(" ")]),
  ),
);

/** The common nouns of the scene with their tags, and where the text brings up another of the same name. */
export function nounsOf(
  { trees }: Document,
  tree: Tree,
  tokens: number[],
): Pick<Scene, "nouns" | "others"> {
  const nouns = new Map<string, string>();
  for (const i of tokens) {
    const { upos, lemma, xpos } = tokenAt(tree, i);
    if (upos !== "NOUN") continue;
    const noun = lemma.toLowerCase();
    for (const name of widerWords.get(noun) ?? []) if (!nouns.has(name)) nouns.set(name, xpos);
    nouns.set(noun, xpos);
  }
  const others = new Map<string, number>();
  for (const later of trees) {
    if (later.index <= tree.index) continue;
    later.tokens.forEach(({ upos, lemma, start }, i) => {
      const noun = lemma.toLowerCase();
      if (upos !== "NOUN" || others.has(noun)) return;
      const isNew = childrenBy(later, i, "det").some((d) =>
        /^(a|an|another)$/.test(lower(later, d)),
      );
      if (isNew) others.set(noun, start);
    });
  }
  return { nouns, others };
}

/** Whether "the N" at `i` is told by the scene in front: a thing or person of it, what happened, or who comes with it. */
export function isToldByScene(scene: Scene, tree: Tree, i: number): boolean {
  const { lemma, xpos, start, upos } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  if (upos !== "NOUN" || start > (scene.others.get(noun) ?? Number.POSITIVE_INFINITY)) return false;
  const known = scene.nouns.get(noun);
  if (known !== undefined) return known === xpos;
  return happenings.has(noun) || attendants.has(noun) || isOfVerb(scene.verb, noun);
}

/** "the collapse" of what collapsed, "the explosion" of what exploded; not "the collar". */
const isOfVerb = (verb: string, noun: string): boolean =>
  verb.length > 3 &&
  noun.length >= verb.length &&
  noun.startsWith(verb.slice(0, Math.max(4, verb.length - 2)));

/** Words that put a clause before the news. */
const background =
  /^(previously|earlier|formerly|originally|before|until|since|once|used|already|past|usually|every|annually)$/;

/** What tells of somebody's or something's past, with or without a date. */
const origins = new Set(
  "found born bear build establish create marry graduate study grow design write name invent discover die live own train educate".split(
    " ",
  ),
);

/** Whether the clause tells what came of the scene, so that "After …," may stand in front of it. */
export function mayFollow(document: Document, scene: Scene, fact: Fact): boolean {
  const { tree, verbs, slots } = fact;
  if (tree.index <= scene.sentence || fact.structure === "adverbial") return false;
  const words = [...verbs.tokens, ...slots.flatMap(({ tokens }) => tokens)];
  if (words.some((i) => background.test(lower(tree, i)))) return false;
  if (slots.some(({ role, position }) => role === "reason" && position === "front")) return false;
  if (isBeforeScene(document, scene, fact)) return false;
  if (/^(During|Before)$/.test(tokenAt(tree, 0).form)) return false;
  const year = String(document.date?.year);
  if (tree.tokens.some(({ form }) => isOtherYear(form, year))) return false;
  return !origins.has(tokenAt(tree, verbs.head).lemma);
}

const daysOfNews = 10;

/** "on Sunday", "on October 6" for news of October 7: what came before did not come of it. */
function isBeforeScene(document: Document, scene: Scene, { tree, slots, subject }: Fact): boolean {
  const { date } = document;
  if (date === null) return false;
  // News without a date in its opening is at most some days old.
  const day = dayIn(scene.clause) ?? dayNumber(date) - daysOfNews;
  return [subject, ...slots].some(({ tokens }) => {
    const told = realisedDay(document, tree, tokens);
    return told !== null && told < day;
  });
}

/** The day that a time slot tells, counted from 1970; null when it tells none. */
function realisedDay(document: Document, tree: Tree, tokens: number[]): number | null {
  const { date } = document;
  if (date === null) return null;
  for (const i of tokens) {
    const rewritten = rewriteTime(tree, i, date, false)?.text;
    if (rewritten) return dayIn(rewritten);
    const month = monthNames.indexOf(tokenAt(tree, i).form);
    const near = [tokenAt(tree, i - 1).form, tokenAt(tree, i + 1).form].find((form) =>
      /^\d{1,2}$/.test(form),
    );
    if (month >= 0)
      return dayNumber({
        year: date.year,
        month: month + 1,
        day: Number(near ?? 28),
        dayFirst: false,
      });
  }
  return null;
}

/** The first full date of a text as a day number; null when it has none. */
function dayIn(text: string): number | null {
  const names = monthNames.join("|");
  const match =
    new RegExp(`(?<month>${names}) (?<day>\\d{1,2}), (?<year>\\d{4})`).exec(text) ??
    new RegExp(`(?<day>\\d{1,2}) (?<month>${names}) (?<year>\\d{4})`).exec(text);
  const { month = "", day, year } = match?.groups ?? {};
  if (match === null) return null;
  return dayNumber({
    year: Number(year),
    month: monthNames.indexOf(month) + 1,
    day: Number(day),
    dayFirst: false,
  });
}

const isOtherYear = (form: string, year: string): boolean =>
  /^(1\d|20)\d\d(s|-.*)?$/.test(form) && form !== year;
