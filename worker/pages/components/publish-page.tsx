import { includesRight, type QuizRole } from "../../services/access.ts";
import { Layout } from "../layout.tsx";
import { count } from "../words.ts";
import { AudienceFields } from "./audience-fields.tsx";
import type { Draft } from "./desk-page.tsx";
import { Field } from "./field.tsx";
import { FieldNote, Mark } from "./mark.tsx";

type PublishProps = {
  draft: Draft;
  role: QuizRole;
  error?: string;
  /** Whether the draft was changed in another window since this page was opened. */
  isNews?: boolean;
};

/** The last look before others see a quiz: its name, what is new in it, and who may play it. */
export const PublishPage = ({ draft, role, error, isNews }: PublishProps) => {
  const open = draft.questions.filter(({ isAccepted }) => !isAccepted).length;
  return (
    <Layout title={`Publish: ${draft.title}`} skip="Skip to publishing">
      <main id="main">
        <form class="entry" method="post" action={`/edit/${draft.id}/publish`} data-swap>
          <div class="hang">
            <p class="big">{draft.questions.length}</p>
            <p>{draft.questions.length === 1 ? "question" : "questions"}</p>
          </div>
          <div class="stack">
            <h1 tabindex={-1} data-focus>
              Publish
            </h1>
            {open > 0 ? (
              <p class="lede">
                {`${count(open, "question")} not accepted yet. They are published too, unless you throw them out.`}
              </p>
            ) : null}
            {isNews ? (
              <FieldNote id="news">
                The draft was changed in another window. This is how it stands now.
              </FieldNote>
            ) : null}
            <input type="hidden" name="revision" value={draft.revision} />
            <NextVersion draft={draft} />
            <Field id="title" label="Title" error={error}>
              {(described) => (
                <input
                  type="text"
                  id="title"
                  name="title"
                  value={draft.title}
                  maxlength={200}
                  required
                  {...described}
                />
              )}
            </Field>
            {includesRight(role, "own") ? <AudienceFields draft={draft} /> : null}
            <div class="acts">
              <button
                type="submit"
                class="btn big-btn"
              >{`Publish ${count(draft.questions.length, "question")}`}</button>
              <a href={`/edit/${draft.id}`}>Back to the draft</a>
            </div>
          </div>
        </form>
      </main>
    </Layout>
  );
};

/** What the next version changes, and a key that is better corrected for those who have played, too. */
const NextVersion = ({ draft }: { draft: Draft }) => {
  if (draft.unpublished === null) return null;
  const { added, changed, removed, order } = draft.unpublished;
  const parts = [
    added.length > 0 ? `${count(added.length, "new question")}` : "",
    changed.length > 0 ? `${count(changed.length, "changed question")}` : "",
    removed.length > 0 ? `${removed.length} thrown out` : "",
    order ? "another order" : "",
  ].filter((text) => text !== "");
  const otherKeys = draft.questions.filter(({ publishedKey }) => publishedKey !== null);
  return (
    <>
      <p>
        {parts.length === 0
          ? "No question has changed since it was published."
          : `The next version: ${parts.join(", ")}. Classes stay on theirs until you move them.`}
      </p>
      {otherKeys.length === 0 ? null : (
        <ul>
          {otherKeys.map(({ id, stem }) => (
            <li class="caution">
              <Mark name="more" /> Another answer is right now:{" "}
              <a href={`/edit/${draft.id}?q=${id}#published-key`}>{stem}</a> Whoever has played
              keeps the old one unless you correct it there.
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
