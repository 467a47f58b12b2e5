import { newId } from "../../ids.ts";
import type { FieldError } from "../../problem.ts";
import type { UsedKey } from "../../services/own-keys.ts";
import { Layout } from "../layout.tsx";
import { count, dayWords } from "../words.ts";
import { KeyForm, type KeyValues } from "./key-form.tsx";
import { WorkspaceLinks } from "./workspace-links.tsx";

type KeysProps = {
  keys: readonly UsedKey[];
  /** The key that was made just now: the only time it can be shown. */
  made: string | null;
  now: number;
  values: KeyValues;
  errors: readonly FieldError[];
};

/** The keys of a workspace, and a form for another. */
export const KeysPage = ({ keys, made, now, values, errors }: KeysProps) => {
  const isOver = ({ revokedAt, expiresAt }: UsedKey) =>
    revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= now);
  const over = keys.filter(isOver);
  return (
    <Layout title="Keys for apps" skip="Skip to the keys">
      <main id="main" class="wrap">
        <div class="desk-head acts">
          <h1>Keys for apps</h1>
          <WorkspaceLinks current="/mine/keys" />
        </div>
        {made === null ? null : <MadeKey made={made} />}
        <Keys keys={keys.filter((key) => !isOver(key))} />
        <KeyForm values={values} errors={errors} />
        {over.length === 0 ? null : <OldKeys keys={over} />}
      </main>
    </Layout>
  );
};

const MadeKey = ({ made }: { made: string }) => (
  <section class="recovery" aria-labelledby="made-h">
    <h2 id="made-h" tabindex={-1} data-focus>
      Copy this key: it is shown once
    </h2>
    <p>
      {made.startsWith("fd_sk_")
        ? "Whoever has it can change your quizzes and read results. Keep it on your server."
        : "It may stand in your page: it opens nothing of your own."}
    </p>
    <label class="say" for="made">
      New key
    </label>
    <input type="text" id="made" readonly value={made} data-copy />
  </section>
);

const Keys = ({ keys }: { keys: readonly UsedKey[] }) => (
  <section class="entry" id="keys" aria-labelledby="keys-h">
    <div class="hang">
      <h2 id="keys-h">Keys that work</h2>
    </div>
    <div class="stack">
      <p>
        With a key a learning app asks for your questions, has answers graded and reads scores.{" "}
        <a href="/docs">How to call the API</a>
      </p>
      {keys.length === 0 ? (
        <p>None. Nothing but your browser is at your quizzes.</p>
      ) : (
        <ul class="ways">
          {keys.map((key) => (
            <Key shown={key} />
          ))}
        </ul>
      )}
    </div>
  </section>
);

const Key = ({ shown }: { shown: UsedKey }) => (
  <li>
    <div>
      <p>
        <strong>{shown.label}</strong> <code class="small">{`${shown.id}…`}</code>
      </p>
      <p class="small soft num">{whatWords(shown)}</p>
      <p class="small soft num">{useWords(shown)}</p>
    </div>
    <details>
      <summary>
        Change<span class="say">{` ${shown.label}`}</span>
      </summary>
      <form class="stack" method="post" action={`/mine/keys/${shown.id}`}>
        <input type="hidden" name="nonce" value={newId("n").slice(2)} />
        <p class="hint">Replaced, it goes on for a day, so that apps can change over.</p>
        <p class="hint">Revoked, it stops at once, and every app that has it.</p>
        <p class="acts">
          <button type="submit" class="btn plain" name="do" value="replace">
            Replace
          </button>
          <button type="submit" class="btn plain" name="do" value="revoke">
            Revoke
          </button>
        </p>
      </form>
    </details>
  </li>
);

const whatWords = ({ kind, scopes, origins, expiresAt }: UsedKey): string => {
  const place = origins.length === 0 ? "any page" : origins.join(", ");
  const what = kind === "browser" ? `In ${place}` : `On a server: ${scopes.join(", ")}`;
  return expiresAt === null ? what : `${what}. Expires ${dayWords(expiresAt)}`;
};

const useWords = ({ createdAt, usedAt, used }: UsedKey): string => {
  const made = `Made ${dayWords(createdAt)}`;
  if (usedAt === null) return `${made}, not used yet`;
  const errors = used.errors === 0 ? "" : `, ${count(used.errors, "error")}`;
  return `${made}, last used ${dayWords(usedAt)}; ${count(used.requests, "call")}${errors} in 30 days`;
};

const OldKeys = ({ keys }: { keys: readonly UsedKey[] }) => (
  <section class="entry" aria-labelledby="old-h">
    <div class="hang">
      <h2 id="old-h">Keys that were</h2>
    </div>
    <ul class="ways">
      {keys.map(({ label, id, revokedAt, expiresAt }) => (
        <li>
          <p>
            {label} <code class="small">{`${id}…`}</code>{" "}
            <span class="small soft num">
              {revokedAt === null
                ? `expired ${dayWords(expiresAt ?? "")}`
                : `revoked ${dayWords(revokedAt)}`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  </section>
);
