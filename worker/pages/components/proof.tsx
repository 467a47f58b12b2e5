import type { Child } from "hono/jsx";

/** A proof in its paragraph. */
export type ProofText = { before: string; text: string; after: string };

type ProofProps = {
  proof: ProofText;
  /** Draws the stroke: only when the verdict has just come. */
  isFresh?: boolean;
  /** Without the rule at its side. */
  isBare?: boolean;
  caption?: Child;
};

/** The article's paragraph with the proof under the marker. */
export const Proof = ({ proof, isFresh, isBare, caption }: ProofProps) => (
  <figure class={isFresh ? "proof draw" : "proof"}>
    <blockquote class={isBare ? "bare" : ""}>
      {proof.before}
      <mark>{proof.text}</mark>
      {proof.after}
    </blockquote>
    {caption ? <figcaption>{caption}</figcaption> : null}
  </figure>
);

/** The line under a proof: what it is and where it stands. */
export const ProofCaption = ({ proof }: { proof: { sentence: number; sentences: number } }) => (
  <>
    <strong>Proof</strong>,{" "}
    <span class="cite">{`sentence ${proof.sentence} of ${proof.sentences}`}</span>
  </>
);
