import { asLead, eventLead, followsNews } from "./after-news.ts";
import { asPast, plainPast, toldBehind } from "./plain-past.ts";
import { type Realised, realise } from "./realise.ts";
import { sceneOf } from "./scene.ts";
import { standAlone } from "./standing.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Fact, FoundDocument, Scene, Slot } from "./types.ts";

/** Scenes that are tried for one fact. */
const mostScenes = 3;

/** What may stand in front of questions, for one article. */
export type Stage = Pick<FoundDocument, "stage">;

/** Scenes of an article. `sure` are its facts as they stand in their sentences, `alone` those that stand alone, by sentence. */
export function createStage(
  document: Document,
  { sure, alone }: { sure: Fact[]; alone: ReadonlyMap<number, Fact[]> },
): Stage {
  const made = new Map<number, Scene | null>();
  const sceneAt = (index: number): Scene[] => {
    const tree = document.trees[index];
    const facts = alone.get(index);
    if (tree === undefined || facts === undefined) return [];
    const scene = made.has(index) ? (made.get(index) ?? null) : sceneOf(document, tree, facts);
    made.set(index, scene);
    return scene === null ? [] : [scene];
  };
  const opening = openingOf(document);
  let lead: string | null | undefined;
  const leadOnce = () => {
    if (lead === undefined) lead = eventLead(document);
    return lead;
  };
  return {
    stage: (without) =>
      sure
        .filter(({ tree }) => !without.has(tree.index))
        .flatMap((fact) => chooseScenes(document, fact, { at: sceneAt, opening, lead: leadOnce })),
  };
}

type Scenes = { at: (index: number) => Scene[]; opening: number; lead: () => string | null };

/** The fact behind each scene that explains a word of it, else behind the opening, which says what all is about. */
function chooseScenes(document: Document, fact: Fact, { at, opening, lead }: Scenes): Fact[] {
  const alone = new Map(
    partsOf(fact).map((slot) => [slot, realise(document, fact.tree, slot.tokens)]),
  );
  const isOpen = [...alone.values()].some(({ faults, added }) => faults.length > 0 || added > 0);
  const telling = (isOpen ? backdrops(document, fact, opening) : [])
    .flatMap(at)
    .flatMap((scene) => behind(document, fact, scene))
    .filter((staged) => takesUp(document, staged, alone));
  // Only news has an event that a bare fact may be asked about; before anything else its opening is but padding.
  const staged =
    telling.length > 0 || document.news === null || fact.tree.index <= opening
      ? telling
      : at(opening)
          .flatMap((scene) => behind(document, fact, scene))
          .filter((other) => isOwnMatter(document, other));
  return staged.map((other) => led(document, other, lead));
}

const partsOf = ({ subject, slots, claim }: Fact): Slot[] => [
  subject,
  ...slots,
  ...(claim === null ? [] : [claim.speaker]),
];

/** The fact behind the event of the news in one sentence, where it followed that. */
function led(document: Document, fact: Fact, lead: () => string | null): Fact {
  const { scene } = fact;
  const isNews = scene !== null && scene.sentence === document.news?.sentence;
  const text = isNews && followsNews(document, fact) ? lead() : null;
  return scene === null || text === null ? fact : { ...fact, scene: asLead(scene, text) };
}

/** What a sentence tells by the way, of somebody in it or of a circumstance, needs that sentence around it. */
const isOwnMatter = ({ news }: Document, { structure, subject, verbs }: Fact): boolean =>
  structure !== "adverbial" &&
  verbs.verb >= 0 &&
  !(news !== null && structure === "relative" && subject.entity?.type === "person");

/** Index of the first whole sentence, -1 when there is none. */
const openingOf = ({ trees, news }: Document): number =>
  news?.sentence ?? trees.find(({ sentence }) => sentence.unreliable === undefined)?.index ?? -1;

/** Sentences that may bring up what the fact speaks of: the opening of news, the one before, and where its nouns stand first. */
function backdrops(document: Document, { tree, subject, slots }: Fact, opening: number): number[] {
  const firsts = [subject, ...slots].flatMap(({ tokens }) =>
    tokens.flatMap((i) => {
      const { upos, lemma } = tokenAt(tree, i);
      const isPointing = childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the");
      const first =
        upos === "NOUN" && isPointing ? document.firstUse.get(lemma.toLowerCase()) : undefined;
      return first === undefined ? [] : [sentenceAt(document, first)];
    }),
  );
  const tried = [opening, tree.index - 1, ...firsts];
  return [...new Set(tried)].filter((k) => k >= 0 && k < tree.index).slice(0, mostScenes);
}

const sentenceAt = ({ trees }: Document, offset: number): number =>
  trees.find(({ sentence }) => sentence.end > offset)?.index ?? -1;

/** The fact behind the scene, where it stands then. */
function behind(document: Document, fact: Fact, scene: Scene): Fact[] {
  const { fact: standing } = standAlone(document, { ...fact, scene });
  if (standing === null) return [];
  const isNews = document.news !== null && scene.sentence === document.news.sentence;
  const told = plainPast(toldBehind(standing)?.fact ?? standing);
  return [isNews && scene.isPast ? asPast(told) : told];
}

/** Whether the fact is told more plainly behind its scene: by a noun or a pronoun that the scene explains. */
const takesUp = (document: Document, fact: Fact, alone: ReadonlyMap<Slot, Realised>): boolean =>
  partsOf(fact).some((slot) => {
    const bare = alone.get(slot);
    if (bare === undefined || (bare.faults.length === 0 && bare.added === 0)) return false;
    const { faults, added } = realise(document, fact.tree, slot.tokens, { scene: fact.scene });
    return added < bare.added || faults.length < bare.faults.length;
  });
