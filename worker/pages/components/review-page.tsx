import type { QuizRole } from "../../services/access.ts";
import type { Review } from "../../services/review.ts";
import { Layout } from "../layout.tsx";
import { count, dayWords } from "../words.ts";
import { kindNouns } from "./kind-nouns.ts";
import { Mark } from "./mark.tsx";
import { Proof } from "./proof.tsx";

type Question = Review["questions"][number];

type ReviewProps = {
  review: Review;
  /** What the reader is to the quiz; none for whoever has only the link. */
  access?: { quizId: string; role: QuizRole };
};

/** Every question of a draft with its key and its proof, and the article they come from. Nothing to press. */
export const ReviewPage = ({ review, access }: ReviewProps) => (
  <Layout title={`To read: ${review.title}`} skip="Skip to the questions">
    <main id="main" class="wrap">
      <div class="desk-head acts">
        <div>
          <h1>{review.title}</h1>
          <p class="small soft num">
            {`${count(review.questions.length, "question")} with keys and proofs, to read only. As it stood on ${dayWords(review.updatedAt)}.`}
          </p>
        </div>
        {access === undefined ? null : (
          <p class="acts end">
            <a class="btn plain" href="/mine">
              Your quizzes
            </a>
            <a class="btn plain" href={`/edit/${access.quizId}/classrooms`}>
              Classes and results
            </a>
            {access.role === "viewer" ? null : (
              <a class="btn" href={`/edit/${access.quizId}`}>
                Edit
              </a>
            )}
          </p>
        )}
      </div>
      {review.questions.length === 0 ? (
        <div class="empty after-head">
          <h2>No question yet</h2>
          <p>The draft is empty. Look again when its owner has added some.</p>
        </div>
      ) : null}
      {review.questions.map((question, i) => (
        <ReviewedQuestion question={question} place={i + 1} />
      ))}
      <article class="entry" aria-labelledby="art-h">
        <div class="hang">
          <h2 id="art-h">The article</h2>
        </div>
        <div class="stack article">
          {review.article.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      </article>
    </main>
  </Layout>
);

const ReviewedQuestion = ({ question, place }: { question: Question; place: number }) => (
  <section class="entry" id={question.id} aria-labelledby={`${question.id}-h`}>
    <div class="hang">
      <p class="big">{place}</p>
      <p class="small">{kindNouns[question.kind]}</p>
    </div>
    <div class="stack">
      <h2 class="q" id={`${question.id}-h`}>
        {question.stem}
      </h2>
      <Answers question={question} />
      {question.explanation ? <p>{question.explanation}</p> : null}
      <Proof proof={question.proof} />
    </div>
  </section>
);

/** The options with the right ones marked, otherwise the key and what else is accepted. */
const Answers = ({ question }: { question: Question }) => {
  if (question.kind !== "multiple_choice" && question.kind !== "multiple_select") {
    const also = question.accepted.filter((text) => text !== question.keyText);
    return (
      <>
        <p>
          <Mark name="right" label="Right answer:" /> <mark>{question.keyText}</mark>
        </p>
        {also.length > 0 ? <p class="small soft">{`Also right: ${also.join("; ")}`}</p> : null}
      </>
    );
  }
  const right = new Set([question.key].flat());
  return (
    <ul class="opts done">
      {question.options.map(({ id, text }) => (
        <li class={right.has(id) ? "opt" : "opt off"}>
          {right.has(id) ? <Mark name="right" label="Right answer:" /> : <span />}
          <span>{right.has(id) ? <mark>{text}</mark> : text}</span>
        </li>
      ))}
    </ul>
  );
};
