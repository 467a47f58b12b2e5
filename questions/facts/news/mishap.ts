import { verbForms } from "../../read/forms/index.ts";
import { widerNouns } from "../nouns/wider-nouns.ts";
import { isMonth } from "../times/calendar.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, NewsThing, Tree } from "../types.ts";

/** Longest phrase in words that stands for the mishap, or for what it befell. */
const maxWords = 20;

/** What befalls a vehicle or a building, and the nouns by which the text comes back to it, the proper one first. */
const mishaps = new Map([
  ["crash", "crash accident"],
  ["collide", "collision crash accident"],
  ["derail", "derailment accident"],
  ["sink", "sinking accident"],
  ["capsize", "capsizing accident sinking"],
  ["explode", "explosion blast accident"],
  ["collapse", "collapse accident"],
]);
const anyMishap = ["disaster", "incident", "tragedy"];

/** What a mishap has, and how it is told of it. */
const parts = new Map([
  ...["aftermath", "cause", "scene", "site", "survivor", "victim"].map((n) => [n, "of"] as const),
  ...["inquiry", "investigation", "probe"].map((n) => [n, "into"] as const),
]);
const planeParts = "passenger crew pilot co-pilot captain wreckage debris fuselage".split(" ");

const aircraft = /^(airliner|airplane|aeroplane|plane|jet|helicopter|aircraft)$/;
const maker =
  /^(Boeing|Airbus|Cessna|Embraer|Bombardier|Tupolev|Antonov|Ilyushin|Fokker|Ford|Toyota)$/;

type Mishap = { tree: Tree; verb: number; from: number; head: number };

/**
 * The crash, the collision, the collapse that the opening tells, by its main party and its place: "the Orlandia Airlines crash at
 * Norham Airport in July 2013", and the plane it befell. It goes by the words alone, since a list of names before a verb is
 * what the trees misread most.
 */
export function mishapOf(document: Document, opening: Tree, month: string): NewsThing[] {
  const found = findMishap(opening);
  if (found === null) return [];
  const { tree, verb, head } = found;
  const party = partyOf(document, found);
  const where = placeIn(document, tree, verb) ?? settingPlace(document);
  if (where === null && !/\p{Lu}/u.test(party)) return [];
  const lemma = tokenAt(tree, verb).lemma.toLowerCase();
  const nouns = (mishaps.get(lemma) ?? "").split(" ");
  const tail = `${where === null ? "" : ` ${where}`} in ${month}`;
  const event = { xpos: "NN", phrase: `the ${party} ${nouns[0]}${tail}`, isEvent: true };
  const vehicle = vehicleOf(found, party);
  const plane = { xpos: "NN", phrase: `the ${vehicle} that ${verbForms(lemma).past}${tail}` };
  const isPlane = aircraft.test(lower(tree, head)) || maker.test(tokenAt(tree, head - 1).form);
  const planeNouns = vehicle.endsWith("helicopter")
    ? ["helicopter", "aircraft"]
    : ["airplane", "airliner", ...widerNouns("airliner")];
  const things: Omit<NewsThing, "since">[] = [
    ...[...nouns, ...anyMishap].map((noun) => ({ ...event, noun })),
    ...[...parts].map(([noun, link]) => ({ ...event, noun, link })),
    ...(isPlane ? planeNouns.map((noun) => ({ ...plane, noun })) : []),
    ...(isPlane ? planeParts.map((noun) => ({ ...plane, noun, link: "of" })) : []),
  ];
  return things
    .filter(({ phrase }) => phrase.split(" ").length <= maxWords)
    .map((thing) => ({ ...thing, since: tree.sentence.end }));
}

/** "An Orlandia Airlines Boeing 737 | crashed", "when a bus | collided": what the sentence brings up before the verb. */
function findMishap(tree: Tree): Mishap | null {
  for (let verb = 1; verb < tree.tokens.length; verb++) {
    const { lemma, xpos, deprel, head: owner } = tokenAt(tree, verb);
    const isPast = /^VB[DNP]$/.test(xpos) && lower(tree, verb) !== lemma.toLowerCase();
    if (!isPast || !mishaps.has(lemma.toLowerCase())) continue;
    const described = deprel === "acl" ? [owner] : [];
    for (const head of [verb - 1, ...childrenBy(tree, verb, "nsubj"), ...described]) {
      const from = runBefore(tree, head);
      if (from !== null) return { tree, verb, from, head };
    }
  }
  return null;
}

/** First token of "Orlandia Airlines Boeing 737" behind "an", of "trains" behind "two"; null for what is not brought up here. */
function runBefore(tree: Tree, head: number): number | null {
  if (!/^(NN|CD)/.test(tokenAt(tree, head).xpos)) return null;
  let from = head;
  const isMany = tokenAt(tree, head).xpos === "NNS";
  const isWithin = (i: number) =>
    (isMany ? /^(NN|JJ|HYPH)/ : /^(NN|JJ|CD|HYPH)/).test(tokenAt(tree, i).xpos) ||
    (i > 0 && /^\p{Lu}/u.test(tokenAt(tree, i).form));
  while (isWithin(from - 1)) from--;
  if (isMany) return tokenAt(tree, from - 1).xpos === "CD" ? from : null;
  return /^an?$/.test(lower(tree, from - 1)) ? from : null;
}

/** "Orlandia Airlines plane", "Orlandia Airlines helicopter", "Cessna 172" */
function vehicleOf({ tree, head }: Mishap, party: string): string {
  const word = lower(tree, head);
  if (/\d$/.test(party) || party.endsWith(word)) return party;
  return `${party} ${aircraft.test(word) ? word : "plane"}`;
}

/** "Orlandia Airlines" of its plane, "train" of two trains, "freight train" of one. */
function partyOf(document: Document, { tree, from, head }: Mishap): string {
  for (let i = from; i < head; i++) {
    const found = document.mentions.get(placeAt(tree, i));
    if (found?.entity.type !== "organisation" || maker.test(found.entity.name)) continue;
    const { firstToken, endToken } = found.mention;
    return textOf(document, tree, firstToken, Math.min(endToken, head) - 1);
  }
  const { lemma, xpos } = tokenAt(tree, head);
  if (xpos === "CD") return textOf(document, tree, from, head);
  const kind = tokenAt(tree, head - 1);
  const isKind = head > from && kind.xpos === "NN";
  return isKind ? `${kind.form} ${lemma}` : lemma;
}

const textOf = ({ reading }: Document, tree: Tree, from: number, to: number): string =>
  reading.text.slice(tokenAt(tree, from).start, tokenAt(tree, to).end);

/** Words that may stand between "near" and the name of a place. */
const around =
  /^(the|town|village|city|coast|island|port|of|off|north|south|east|west|northern|southern|eastern|western|central)$/;

/** "at Norham Airport", "near the town of Norham", "off the coast of Norland": the first place behind the verb. */
function placeIn(document: Document, tree: Tree, verb: number): string | null {
  for (let i = verb + 1; i < tree.tokens.length; i++) {
    if (!/^(at|in|near|off|outside)$/.test(lower(tree, i))) continue;
    let first = i + 1;
    while (around.test(lower(tree, first))) first++;
    const owner = document.owners.get(placeAt(tree, first));
    if (owner?.type === "date" || isMonth(tokenAt(tree, first).form)) continue;
    let to = first;
    while (isOfName(document, tree, to, owner)) to++;
    if (to > first) return textOf(document, tree, i, to - 1);
  }
  return null;
}

const isOfName = (
  { owners }: Document,
  tree: Tree,
  i: number,
  first: ReturnType<Document["owners"]["get"]>,
): boolean =>
  first === undefined
    ? tokenAt(tree, i).upos === "PROPN"
    : first.type !== "person" && owners.get(placeAt(tree, i)) === first;

/** Where the news plays, unless that is a contest. */
const settingPlace = ({ setting }: Document): string | null =>
  setting === null || setting.when === "" ? null : setting.where;
