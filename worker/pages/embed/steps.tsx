import type { Child } from "hono/jsx";
import { embedPlayPath } from "./snippet.tsx";

/**
 * Every step of an embedded quiz is a form that carries the attempt's token: a browser that blocks the cookies of
 * embedded pages plays as well as any other, and the token stands in no address.
 */
export const StepForm = ({
  quizId,
  token,
  children,
  isEntry,
}: {
  quizId: string;
  token: string | null;
  /** The form is the page's entry, with a margin of its own. */
  isEntry?: boolean;
  children: Child;
}) => (
  <form
    class={isEntry ? "entry" : "bar-acts acts"}
    method="post"
    action={embedPlayPath(quizId)}
    autocomplete="off"
  >
    {token === null ? null : <input type="hidden" name="token" value={token} />}
    {children}
  </form>
);

/** A button that leads to a question by its place from 0, to the last step, or to the result. */
export const StepButton = ({
  to,
  isPlain,
  children,
}: {
  to: number | "finish" | "result";
  isPlain?: boolean;
  children: Child;
}) => (
  <button
    type="submit"
    name="show"
    value={typeof to === "number" ? String(to + 1) : to}
    class={isPlain ? "btn plain big-btn" : "btn big-btn"}
    formnovalidate
  >
    {children}
  </button>
);
