import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, NewsEvent, Tree } from "../types.ts";

/** What comes with events of a kind, so that behind such an event "the victims" are its own. */
const scenes: readonly (readonly [told: RegExp, nouns: RegExp])[] = [
  [
    /\b(collapsed|crashed|sank|burned|burnt|destroyed|exploded|erupted|derailed|capsized|flooded|killed|injured|aground|onto rocks|tracks|rails|gave way|struck|hit|overturned|swept|storm|thunderstorm|earthquake|fire)\b/,
    /^(victim|survivor|rescuer|injured|dead|scene|site|cause|damage|debris|wreckage|wreck|rescue|evacuation|blaze|fire|rubble|crash|accident|incident|disaster|tragedy|collision|derailment|collapse|explosion|eruption|blast|alarm|emergency|smoke|flame|toll)$/,
  ],
  [
    /\b(storm|thunderstorm|hurricane|cyclone|typhoon|tornado|blizzard|gale)\b/,
    /^(storm|wind|rain|gust|flooding)$/,
  ],
  [
    /\b(court|judge|jury|tribunal)\b/,
    /^(judge|jury|defendant|prosecution|prosecutor|defence|defense|plaintiff|claimant|ruling|verdict|judgment|judgement|trial|hearing|court|award|testimony)$/,
  ],
  [
    /\b(sentenced|convicted|jailed|acquitted)\b/,
    /^(sentence|verdict|trial|judge|jury|prosecution|prosecutor|court)$/,
  ],
  [
    /\b(rejected|approved|voted|passed|adopted|removed from office|elected|referendum|election)\b/,
    /^(vote|result|outcome|debate|decision|ballot|defeat|motion|turnout|campaign|poll)$/,
  ],
  [
    /\b(stole|stolen|robbed|broke into)\b/,
    /^(thief|robber|theft|robbery|raid|burglary|burglar|alarm|loot)$/,
  ],
  [
    /\b(buy|bought|acquired?|merged?|takeover)\b/,
    /^(deal|takeover|purchase|merger|acquisition|sale|transaction)$/,
  ],
  [
    /^an? (?:\d{4} )?(study|trial)\b/,
    /^(researcher|scientist|author|team|study|trial|paper|research|work|finding|result|experiment|participant|volunteer)$/,
  ],
  [/\b(resigned|stepped down|quit)\b/, /^(resignation|departure)$/],
];

/** Who and what is on board. */
const vehicles: typeof scenes = [
  [
    /\b(train|locomotive|tram)\b/,
    /^(engineer|conductor|driver|train|locomotive|track|rail|crew|passenger)$/,
  ],
  [
    /\b(ferry|ship|boat|vessel|trawler|tanker|freighter|liner|yacht)\b/,
    /^(captain|skipper|crew|passenger|ship|boat|vessel|hull|deck|bridge|engine|lifeboat|helmsman)$/,
  ],
  [
    /\b(plane|aircraft|airliner|helicopter|jet)\b/,
    /^(pilot|co-pilot|crew|passenger|plane|aircraft|cockpit|cabin|fuselage)$/,
  ],
];

/** Whether the noun (a lemma) is of what such an event brings with it; a ruling on a ferry has no crew. */
export const isOfScene = ({ text, isAct }: NewsEvent, noun: string): boolean =>
  [...scenes, ...(isAct ? [] : vehicles)].some(
    ([told, nouns]) => told.test(text) && nouns.test(noun),
  );

/**
 * "the victims" behind "After a footbridge collapsed in July 2019,": bare, of the event's kind, and never brought up by itself
 * since the opening ("a judge").
 */
export function isInScene(document: Document, event: NewsEvent, tree: Tree, i: number): boolean {
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  const isBare =
    childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
    childrenBy(tree, i, "amod", "compound", "nmod", "acl", "nummod", "appos").length === 0;
  if (!isBare || !isOfScene(event, noun)) return false;
  const others = document.broughtUp?.byNoun.get(noun) ?? [];
  return others.every(
    (place) => place.tree.index <= event.sentence || place.tree.index > tree.index,
  );
}
