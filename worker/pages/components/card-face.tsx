import type { ShownEvidence } from "../../services/present.ts";
import { capital, count, inWords } from "../words.ts";
import { ToggleKeys } from "./key-hints.tsx";
import { Proof, ProofCaption } from "./proof.tsx";
import { stemClass } from "./question-fields.tsx";

/** A card with its proof in its paragraph. */
export type ShownCard = { front: string; back: string; proof: ShownEvidence };

type FaceProps = {
  card: ShownCard;
  /** From 0. */
  place: number;
  total: number;
  action: string;
  /** The pile after "I knew it", and after "Not yet". */
  known: string;
  again: string;
};

/** One card: its front, and behind `details` its back with the proof. */
export const CardFace = ({ card, place, total, action, known, again }: FaceProps) => (
  <section class="entry" aria-labelledby="front">
    <div class="hang">
      <p class="big">{place + 1}</p>
      <p>{`of ${count(total, "card")}`}</p>
    </div>
    <div class="stack">
      <article class="sheet card">
        <h1 class={stemClass(card.front)} id="front" tabindex={-1} data-focus>
          {card.front}
        </h1>
        <details>
          <summary data-key="Space">
            The answer <kbd aria-hidden="true">Space</kbd>
          </summary>
          <p class="answer big">{card.back}</p>
          <Proof proof={card.proof} isBare caption={<ProofCaption proof={card.proof} />} />
        </details>
      </article>
      <form class="bar-acts acts" action={action} method="get" data-swap>
        <button type="submit" class="btn big-btn" name="r" value={known} data-key="2">
          I knew it <kbd aria-hidden="true">2</kbd>
        </button>
        <button type="submit" class="btn plain big-btn" name="r" value={again} data-key="1">
          Not yet <kbd aria-hidden="true">1</kbd>
        </button>
      </form>
      <p class="keys" hidden data-keys>
        <span>
          <kbd>Space</kbd> turn
        </span>
        <ToggleKeys />
      </p>
    </div>
  </section>
);

/** After the last card of a round: the cards to come again, or the end. */
export const CardEnd = ({
  pile,
  action,
  quizPath,
}: {
  pile: string;
  action: string;
  quizPath: string;
}) => {
  const left = [...pile].filter((mark) => mark === "a").length;
  return (
    <section class="entry" aria-labelledby="end">
      <div class="hang">
        <p class="big">{pile.length - left}</p>
        <p>{`of ${pile.length} known`}</p>
      </div>
      <div class="stack">
        <h1 id="end" tabindex={-1} data-focus>
          {endHeading(pile.length, left)}
        </h1>
        <form class="bar-acts acts" action={action} method="get" data-swap>
          {left > 0 ? (
            <button
              type="submit"
              class="btn big-btn"
              name="r"
              value={pile.replaceAll("a", "-")}
              data-key="Enter"
            >
              {`Turn ${left} again`}
            </button>
          ) : null}
          <a class="btn plain big-btn" href={action}>
            From the beginning
          </a>
        </form>
        <p>
          <a href={quizPath}>Play the quiz</a>
        </p>
      </div>
    </section>
  );
};

const endHeading = (total: number, left: number): string => {
  if (total === 0) return "This quiz has no cards.";
  if (left === 0) return `You knew all ${inWords(total)}.`;
  return `${capital(inWords(left))} to come again.`;
};
