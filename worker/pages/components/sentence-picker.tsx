import { splitSentences } from "../../../questions/index.ts";

/** A span of the article that proves a question. */
export type ProofSpan = { start: number; end: number };

type PickerProps = {
  text: string;
  /** What proves the question that is being edited. */
  chosen: ProofSpan;
  /** What proves the others: underlined. */
  others: readonly ProofSpan[];
  /** Id of the form that the choice belongs to. */
  form: string;
};

type Sentence = ProofSpan & { number: number };

const overlaps = (a: ProofSpan, b: ProofSpan): boolean => a.start < b.end && a.end > b.start;

/** The article as a radio group set in running text: the chosen sentence lies under the marker. */
export const SentencePicker = ({ text, chosen, others, form }: PickerProps) => {
  const sentences = splitSentences(text).map((span, i) => ({ ...span, number: i + 1 }));
  const first = sentences.find((sentence) => overlaps(sentence, chosen));
  return (
    <fieldset class="article pick">
      <legend class="say">Sentence that proves the answer</legend>
      {paragraphsOf(text, sentences).map((paragraph) => (
        <p>
          {paragraph.map((sentence) => (
            <>
              <label class={others.some((other) => overlaps(sentence, other)) ? "used" : ""}>
                <input
                  form={form}
                  type="radio"
                  name="evidence"
                  value={spanOf(sentence === first ? chosen : sentence)}
                  checked={sentence === first}
                />
                <sup aria-hidden="true">{sentence.number}</sup>
                <mark>{text.slice(sentence.start, sentence.end)}</mark>
              </label>{" "}
            </>
          ))}
        </p>
      ))}
    </fieldset>
  );
};

/** A proof need not be one whole sentence: the chosen one keeps its exact span. */
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
