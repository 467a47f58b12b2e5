import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, FoundDocument, Slot } from "../../facts/types.ts";
import { composeStatement } from "../../facts/writing/statement.ts";
import { factFaults } from "../faults/fact-faults.ts";
import type { Form } from "../types.ts";
import { storyOf, topicName } from "../wording/about-topic.ts";

/** "Put these events in order, earliest first.": four events that the article dates with different years. */
export const askOrdering: Form = (found) => {
  const dated = datedEvents(found);
  if (dated.length < 4) return [];
  const chosen = spreadOut(dated);
  const [first] = chosen;
  if (first === undefined || chosen.length < 4) return [];
  const start = Math.min(...chosen.map(({ fact }) => fact.evidence.start));
  const end = Math.max(...chosen.map(({ fact }) => fact.evidence.end));
  return [
    {
      form: "ordering",
      shape: { type: "ordering", items: chosen.map(({ text }) => text) },
      stem: `Put these events${storyOf(found.document)} in order, from the earliest to the latest.`,
      key: chosen.map(({ text }) => text).join(" | "),
      accepted: [],
      answer: "event",
      entity: null,
      fact: null,
      answerTokens: [],
      sentence: first.fact.tree.index,
      evidence: { start, end, text: found.document.reading.text.slice(start, end) },
      confidence: Math.min(...chosen.map(({ fact }) => fact.confidence)),
      isTopic: false,
      faults: [],
    },
  ];
};

type Dated = { fact: Fact; year: number; text: string };

function datedEvents({ document, facts }: FoundDocument): Dated[] {
  const found: Dated[] = [];
  for (const fact of facts) {
    if (fact.lead !== null || isLasting(fact)) continue;
    if (
      fact.structure === "embedded" ||
      fact.modality !== null ||
      fact.negated ||
      fact.verbs.finite !== "past"
    )
      continue;
    const time = fact.slots.find((slot) => slot.answer === "year" && slot.role === "time");
    const year = Number(
      /\b1\d{3}\b|\b20\d\d\b/.exec(
        time?.entity?.name ?? document.trees[fact.tree.index]?.tokens[time?.head ?? -1]?.form ?? "",
      )?.[0],
    );
    if (time === undefined || !year || !isIn(fact, time)) continue;
    if (factFaults(document, fact, null).length > 0 || !isOfTopic(document, fact)) continue;
    const written = composeStatement(document, {
      ...fact,
      slots: fact.slots.filter((slot) => slot !== time),
    });
    if (
      written.faults.length > 0 ||
      written.words < 4 ||
      written.words > 16 ||
      /\b(its|their|his|her)\b/.test(written.text) ||
      !isOnTopic(document, written.text) ||
      /\b(1\d|20)\d\d\b/.test(written.text)
    )
      continue;
    found.push({ fact, year, text: written.text.replace(/\.$/, "") });
  }
  return found.sort((a, b) => a.year - b.year);
}

const isIn = ({ tree }: Fact, { markers }: Slot): boolean =>
  markers.length === 1 && lower(tree, markers[0] ?? -1) === "in";

/** "had 120 workers", "was employing", "was used from": no event of one year. */
const isLasting = ({ tree, verbs, slots }: Fact): boolean =>
  verbs.verb < 0 ||
  /^(have|own|employ|use|contain|include|exist|live|remain|know|contribute)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  ) ||
  tokenAt(tree, verbs.verb).xpos === "VBG" ||
  /^(had|has|have)$/.test(lower(tree, verbs.auxiliaries[0] ?? -1)) ||
  (slots.some(({ markers }) =>
    /^(from|until|since|between|by)$/.test(lower(tree, markers[0] ?? -1)),
  ) &&
    slots.filter(({ role }) => role === "time").length > 1);

/** A stamp with her portrait is no event of her life. */
const isOfTopic = ({ topic }: Document, { subject }: Fact): boolean =>
  topic?.type !== "person" || subject.entity === topic;

/** In an article on one thing each event has to name it: the question says whose history it is. */
function isOnTopic(document: Document, text: string): boolean {
  if (document.topic?.type === "person") return true;
  const name = topicName(document)?.replace(/^the /i, "");
  return name === undefined || text.toLowerCase().includes(name.toLowerCase());
}

/** Up to four events of different years and different sentences. */
function spreadOut(dated: Dated[]): Dated[] {
  const distinct = dated.filter(
    (event, at) =>
      dated.findIndex(
        (other) => other.year === event.year || other.fact.tree.index === event.fact.tree.index,
      ) === at,
  );
  if (distinct.length <= 4) return distinct;
  const step = (distinct.length - 1) / 3;
  return [0, 1, 2, 3]
    .map((at) => distinct[Math.round(at * step)])
    .filter((event) => event !== undefined);
}
