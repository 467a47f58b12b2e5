import { splitSentences } from "../../../questions/index.ts";

/** A span of the article that proves a question. */
export type ProofSpan = { start: number; end: number };

type PickerProps = {
  text: string;
  /** What proves the question that is being edited; null when nothing is picked yet. */
  chosen: ProofSpan | null;
  /** What proves the others: underlined. */
  others: readonly ProofSpan[];
  /** Id of the form that the choice belongs to. */
  form: string;
};

type Sentence = ProofSpan & { number: number };

const overlaps = (a: ProofSpan, b: ProofSpan): boolean => a.start < b.end && a.end > b.start;

/**
 * The article as a radio group set in running text: the chosen passage lies under the marker. It need not be a whole
 * sentence, and may reach over several; then the first of them holds the choice.
 */
export const SentencePicker = ({ text, chosen, others, form }: PickerProps) => {
  const sentences = splitSentences(text).map((span, i) => ({ ...span, number: i + 1 }));
  const first = chosen && sentences.find((sentence) => overlaps(sentence, chosen));
  return (
    <fieldset class="article pick" data-passages data-live="passages">
      <legend class="say">Sentence that proves the answer</legend>
      {paragraphsOf(text, sentences).map((paragraph) => (
        <p>
          {paragraph.map((sentence) => (
            <>
              <label class={labelClass({ sentence, first, chosen, others })}>
                <input
                  form={form}
                  type="radio"
                  name="evidence"
                  value={spanOf(chosen !== null && sentence === first ? chosen : sentence)}
                  checked={sentence === first}
                />
                <sup aria-hidden="true">{sentence.number}</sup>
                <SentenceText text={text} sentence={sentence} chosen={chosen} />
              </label>{" "}
            </>
          ))}
        </p>
      ))}
    </fieldset>
  );
};

type Look = {
  sentence: Sentence;
  first: Sentence | null | undefined;
  chosen: ProofSpan | null;
  others: readonly ProofSpan[];
};

/** `used` proves another question; `also` belongs to a chosen passage that began before. */
const labelClass = ({ sentence, first, chosen, others }: Look): string => {
  const isUsed = others.some((other) => overlaps(sentence, other));
  const isAlso = chosen !== null && sentence !== first && overlaps(sentence, chosen);
  return [isUsed ? "used" : "", isAlso ? "also" : ""].filter(Boolean).join(" ");
};

type TextProps = { text: string; sentence: Sentence; chosen: ProofSpan | null };

/** A sentence, or what is chosen of it between the rest. `data-at` is where a piece begins in the article. */
const SentenceText = ({ text, sentence, chosen }: TextProps) => {
  const { start, end } = sentence;
  const isPart = chosen !== null && overlaps(sentence, chosen);
  const from = isPart ? Math.max(start, chosen.start) : start;
  const to = isPart ? Math.min(end, chosen.end) : end;
  return (
    <>
      {from > start ? <span data-at={start}>{text.slice(start, from)}</span> : null}
      <mark data-at={from}>{text.slice(from, to)}</mark>
      {to < end ? <span data-at={to}>{text.slice(to, end)}</span> : null}
    </>
  );
};

const spanOf = ({ start, end }: ProofSpan): string => `${start}-${end}`;

const paragraphsOf = (text: string, sentences: readonly Sentence[]): Sentence[][] => {
  const paragraphs: Sentence[][] = [];
  let end = 0;
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    const isNew = last === undefined || text.slice(end, sentence.start).includes("\n");
    if (isNew) paragraphs.push([sentence]);
    else last.push(sentence);
    end = sentence.end;
  }
  return paragraphs;
};
