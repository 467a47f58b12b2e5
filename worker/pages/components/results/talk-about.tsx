import { showEvidence } from "../../../services/present.ts";
import type { Analysis, QuestionResult } from "../../../services/results/analyse-results.ts";
import type { ClassroomResults } from "../../../services/results/read-results.ts";
import { Proof, ProofCaption } from "../proof.tsx";
import { AnswerTable } from "./answer-table.tsx";
import { groupWords } from "./figure-words.ts";

type TalkProps = { results: ClassroomResults; analysis: Analysis; acceptPath: string | null };

/** The question that strong players missed too, with its answers and its proof; nothing when none stands out. */
export const TalkAbout = ({ results, analysis, acceptPath }: TalkProps) => {
  const result = analysis.questions.find(({ place }) => place === analysis.talkAbout);
  if (result === undefined) return null;
  const { question, place } = result;
  const proof = showEvidence(results.body.article, question.evidence);
  return (
    <section class="entry" aria-labelledby="look">
      <div class="hang">
        <h2 id="look">Talk about this one</h2>
        <p>{`Chosen from ${analysis.questions.length} because strong players missed it too.`}</p>
      </div>
      <div class="wide two">
        <div class="stack">
          <h3 class="q">{`${place + 1}. ${question.stem}`}</h3>
          <AnswerTable result={result} acceptPath={acceptPath} />
        </div>
        <div class="stack">
          <p>
            {`${groupWords(result)} ${rivalWords(result)}Either the class misread the article, or the question misleads. Read the proof together:`}
          </p>
          <Proof proof={proof} caption={<ProofCaption proof={proof} />} />
        </div>
      </div>
    </section>
  );
};

/** The wrong answer that drew most players, when it drew a good part of them. */
const rivalWords = ({ given, players }: QuestionResult): string => {
  const rival = given
    .filter(({ isRight }) => !isRight)
    .reduce<{ text: string; players: number } | null>(
      (most, one) => (one.players > (most?.players ?? 0) ? one : most),
      null,
    );
  if (rival === null || rival.players < players / 5) return "";
  return `“${rival.text.replace(/\.$/, "")}” drew ${rival.players} of ${players}. `;
};
