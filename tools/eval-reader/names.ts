import type { EnglishReader } from "../../questions/read/create-reader.ts";
import type { EntityType } from "../../questions/read/types.ts";
import { type GoldSentence, joinDocuments } from "./conllu.ts";
import { addSets, newTally, type Score, scoreOf, type Tally } from "./score.ts";

export const nameTypes = ["PER", "LOC", "ORG"] as const;
export type NameType = (typeof nameTypes)[number];
export type NameFigures = Record<NameType, Score & { gold: number }>;

const typeOf: Partial<Record<EntityType, NameType>> = {
  person: "PER",
  place: "LOC",
  organisation: "ORG",
};

/** Names as `sentence first end type` of BIO labels; an I- without a beginning begins one. */
export function spansOf(labels: readonly string[]): { first: number; end: number; type: string }[] {
  const spans: { first: number; end: number; type: string }[] = [];
  labels.forEach((label, i) => {
    const type = label.slice(2);
    const open = spans.at(-1);
    if (label.startsWith("I-") && open?.end === i && open.type === type) open.end = i + 1;
    else if (label !== "O") spans.push({ first: i, end: i + 1, type });
  });
  return spans;
}

type Keyed = { type: string; key: string };

function count(
  tallies: Record<NameType, Tally>,
  gold: readonly Keyed[],
  own: readonly Keyed[],
): void {
  for (const type of nameTypes) {
    const keysOf = (list: readonly Keyed[]) =>
      new Set(list.filter((one) => one.type === type).map(({ key }) => key));
    addSets(tallies[type], keysOf(gold), keysOf(own));
  }
}

const keyOf = (sentence: number, first: number, end: number): string =>
  `${sentence} ${first} ${end}`;

function labelled(all: readonly (readonly string[])[]): Keyed[] {
  return all.flatMap((labels, s) =>
    spansOf(labels).map(({ first, end, type }) => ({ type, key: keyOf(s, first, end) })),
  );
}

const newTallies = (): Record<NameType, Tally> => ({
  PER: newTally(),
  LOC: newTally(),
  ORG: newTally(),
});

const figuresOf = (tallies: Record<NameType, Tally>): NameFigures => {
  const one = (type: NameType) => ({ ...scoreOf(tallies[type]), gold: tallies[type].gold });
  return { PER: one("PER"), LOC: one("LOC"), ORG: one("ORG") };
};

/**
 * Exact names of an IOB2 file, on its sentences and tokens, document by document: those that the reader ends
 * up with, and those of the network alone.
 */
export function evaluateNames(
  reader: EnglishReader,
  sentences: readonly GoldSentence[],
): { names: NameFigures; networkNames: NameFigures } {
  const final = newTallies();
  const network = newTallies();
  for (const document of joinDocuments(sentences)) {
    const gold = labelled(document.sentences.map((sentence) => sentence.gold.labels));
    const parsed = reader.parseTokens(
      document.text,
      document.sentences.map(({ spans }) => spans),
    );
    count(network, gold, labelled(parsed.nameLabels.map((list) => list.map(({ label }) => label))));
    const own: Keyed[] = [];
    for (const { type, mentions } of reader.findEntities(parsed).entities) {
      for (const { kind, sentence, firstToken, endToken } of mentions) {
        const key = keyOf(sentence, firstToken, endToken);
        if (kind === "name") own.push({ type: typeOf[type] ?? "", key });
      }
    }
    count(final, gold, own);
  }
  return { names: figuresOf(final), networkNames: figuresOf(network) };
}
