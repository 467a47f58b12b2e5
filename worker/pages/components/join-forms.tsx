import { momentText } from "../local-time.ts";
import { DeviceForm } from "./device-form.tsx";
import type { Door, DoorProps } from "./door.ts";
import { Field } from "./field.tsx";
import { FieldNote } from "./mark.tsx";
import { OpenUntil } from "./open-until.tsx";

/** The ways in: a name, or a code of the teacher for one who was here before. */
export const JoinForms = ({ door, typed, error }: DoorProps) => {
  const { classroom, isOpen } = door;
  const isDevice = typed?.isDevice === true;
  return (
    <>
      {isOpen ? (
        <form class="stack" method="post" action={`/c/${classroom.code}/players`}>
          <input type="hidden" name="form" value={door.formKey} />
          <NicknameField
            classroom={classroom}
            typed={isDevice ? "" : (typed?.nickname ?? "")}
            error={isDevice ? undefined : error}
          />
          <OpenUntil classroom={classroom} />
          <div class="acts">
            <button type="submit" class="btn big-btn">
              Start the quiz
            </button>
          </div>
        </form>
      ) : (
        <NotNow classroom={classroom} />
      )}
      <DeviceForm
        code={classroom.code}
        typed={isDevice ? typed.nickname : ""}
        error={isDevice ? error : undefined}
      />
      <Privacy />
    </>
  );
};

type NicknameProps = { classroom: Door["classroom"]; typed: string; error: string | undefined };

const NicknameField = ({ classroom, typed, error }: NicknameProps) => {
  if (classroom.nicknames === "generated") {
    return (
      <>
        {error ? <FieldNote id="nick-error">{error}</FieldNote> : null}
        <p class="hint">You get a friendly name of your own, such as Brave Otter.</p>
      </>
    );
  }
  const isListed = classroom.nicknames === "listed";
  return (
    <Field
      id="nick"
      label={isListed ? "Your name" : "Nickname"}
      hint={isListed ? "As your teacher writes it on the class list." : nicknameHint(classroom)}
      error={error}
    >
      {(described) => (
        <input
          type="text"
          id="nick"
          name="nickname"
          value={typed}
          required
          autocomplete="off"
          maxlength={24}
          {...described}
        />
      )}
    </Field>
  );
};

const nicknameHint = ({ hasLeaderboard }: Door["classroom"]): string =>
  `${hasLeaderboard ? "Your class sees it on the leaderboard." : "Your teacher sees it beside your answers."} Better not your full name.`;

const NotNow = ({ classroom }: { classroom: Door["classroom"] }) => (
  <p role="status">
    <strong>
      {classroom.status === "closed" ? "The class is closed." : "The class is not open yet."}
    </strong>{" "}
    {classroom.status === "not_open" && classroom.opensAt !== null
      ? `It opens ${momentText(Date.parse(classroom.opensAt), classroom.timeZone)}.`
      : "Ask your teacher if you should still be in it."}
  </p>
);

const Privacy = () => (
  <details>
    <summary>What we keep about you</summary>
    <p class="small">
      This nickname and the answers you give. No address, no e-mail, no account. Your teacher can
      erase both, for you or for the whole class.
    </p>
  </details>
);
