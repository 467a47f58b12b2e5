import type { ChangeName } from "../../db/draft-changes.ts";
import { count } from "../words.ts";
import type { Draft } from "./desk-page.tsx";

type Props = { draft: Draft; isOwner: boolean; isOut: boolean };

/** Title, counts, and what to do with the draft as a whole. */
export const DeskHead = ({ draft, isOwner, isOut }: Props) => {
  const total = draft.questions.length;
  return (
    <>
      <div class="desk-head acts">
        <div data-live="counts">
          <h1>{draft.title}</h1>
          <p class="small soft num">
            {countsOf(draft)}
            <Publication draft={draft} />
          </p>
        </div>
        <div class="acts end">
          {isOut ? null : <Undo draft={draft} />}
          {draft.status === "published" ? (
            <a class="btn plain" href={`/q/${draft.id}`}>
              Play it
            </a>
          ) : null}
          <a class="btn plain" href={`/q/${draft.id}/cards`}>
            Cards
          </a>
          {draft.status === "published" ? (
            <a class="btn plain" href={`/edit/${draft.id}/classrooms`}>
              Classes
            </a>
          ) : null}
          {isOwner ? (
            <a class="btn plain" href={`/edit/${draft.id}/share`}>
              Share
            </a>
          ) : null}
          <a class="btn" href={`/edit/${draft.id}/publish`}>
            {`Publish ${count(total, "question")}`}
          </a>
        </div>
      </div>
      {isOut && draft.undo !== null ? <ThrownOut draft={draft} /> : null}
    </>
  );
};

const countsOf = ({ questions }: Draft): string => {
  const accepted = questions.filter(({ isAccepted }) => isAccepted).length;
  const noted = questions.filter(({ warnings }) => warnings.length > 0).length;
  const open = questions.length - accepted;
  const notes = noted > 0 ? `, ${noted} worth a look` : "";
  return `${count(questions.length, "question")}: ${accepted} accepted, ${open} to check${notes}`;
};

const Publication = ({ draft }: { draft: Draft }) => {
  if (draft.unpublished === null) return null;
  return (
    <>
      {draft.unpublished.isChanged
        ? ". Changed since it was published; players see it once you publish again. "
        : ". Published as it stands. "}
      <a href={`/edit/${draft.id}/versions`}>Versions</a>
    </>
  );
};

const undoWords: Record<ChangeName, string> = {
  edit: "Undo the edit",
  kind: "Undo the other kind",
  add: "Undo the new question",
  throw_out: "Undo throwing out",
  replace: "Undo the exchange",
  order: "Undo the new order",
  accept: "Undo accepting",
  title: "Undo the new title",
  accept_answer: "Undo the accepted answer",
  correct_key: "Undo the corrected answer",
  restore: "Undo the return to a version",
};

/** Names what it takes back. The newest change may be of another window; then the page says so first. */
const Undo = ({ draft }: { draft: Draft }) => (
  <form method="post" action={`/edit/${draft.id}/undo`} data-swap data-live="undo">
    {draft.undo === null ? null : (
      <>
        <input type="hidden" name="revision" value={draft.revision} />
        <button type="submit" class="btn plain">
          {undoWords[draft.undo.name]}
        </button>
      </>
    )}
  </form>
);

const ThrownOut = ({ draft }: { draft: Draft }) => (
  <form class="toast" method="post" action={`/edit/${draft.id}/undo`} data-swap>
    <input type="hidden" name="revision" value={draft.revision} />
    <span role="status">The question is thrown out.</span>
    <button type="submit">Undo</button>
  </form>
);
