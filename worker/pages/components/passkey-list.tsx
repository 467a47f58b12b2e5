import type { ShownPasskey } from "../../services/passkeys.ts";
import { dayWords } from "../words.ts";

type PasskeysProps = {
  passkeys: readonly ShownPasskey[];
  /** Where the same page has a name instead of a number, when passkeys need one. */
  named: string | null;
};

/** The passkeys of a workspace, and a form for another, which its script shows where the browser knows how. */
export const Passkeys = ({ passkeys, named }: PasskeysProps) => (
  <section class="entry" id="passkeys" aria-labelledby="passkeys-h">
    <div class="hang">
      <h2 id="passkeys-h">Passkeys</h2>
    </div>
    <div class="stack">
      <p>
        A passkey opens your quizzes on other devices, with the fingerprint, face or PIN that
        unlocks them. It stays in your device or password manager; we keep its public half.
      </p>
      {passkeys.length === 0 ? null : (
        <ul class="ways">
          {passkeys.map((passkey) => (
            <Passkey passkey={passkey} />
          ))}
        </ul>
      )}
      {named === null ? <AddForm /> : <NamedHost named={named} />}
    </div>
  </section>
);

const Passkey = ({ passkey: { id, label, createdAt, lastUsedAt } }: { passkey: ShownPasskey }) => (
  <li>
    <div>
      <p>
        <strong>{label}</strong>
      </p>
      <p class="small soft num">
        {`Added ${dayWords(createdAt)}, ${lastUsedAt === null ? "not used yet" : `last used ${dayWords(lastUsedAt)}`}`}
      </p>
    </div>
    <details>
      <summary>
        Change<span class="say">{` ${label}`}</span>
      </summary>
      <form class="stack" method="post" action={`/mine/account/passkeys/${id}`}>
        <p class="field">
          <label for={`label-${id}`}>Name</label>
          <input type="text" id={`label-${id}`} name="label" value={label} maxlength={60} />
        </p>
        <p class="acts">
          <button type="submit" class="btn plain" name="do" value="rename">
            Rename
          </button>
          <button type="submit" class="btn plain" name="do" value="remove">
            Remove
          </button>
        </p>
        <p class="hint">Removed here, it opens nothing any more. Delete it on the device too.</p>
      </form>
    </details>
  </li>
);

const AddForm = () => (
  <>
    <form class="stack" data-passkey="add" hidden>
      <p class="field">
        <label for="new-label">Name, if you like</label>
        <input type="text" id="new-label" name="label" maxlength={60} autocomplete="off" />
      </p>
      <p class="err" role="alert" />
      <p class="acts">
        <button type="submit" class="btn plain">
          Add a passkey
        </button>
      </p>
    </form>
    <p class="soft" data-passkey-without>
      Adding a passkey needs JavaScript, and a browser that knows passkeys. The recovery link works
      without.
    </p>
  </>
);

const NamedHost = ({ named }: { named: string }) => (
  <p>
    Passkeys need an address with a name. Open <a href={named}>this page at localhost</a> to add
    one.
  </p>
);

/** Signing in with a passkey, where the browser knows how. */
export const PasskeyEntrance = () => (
  <form class="stack" data-passkey="enter" hidden>
    <p class="err" role="alert" />
    <p>
      <button type="submit" class="btn plain">
        Open with a passkey
      </button>
    </p>
  </form>
);
