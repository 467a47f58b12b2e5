import type { FieldError } from "../../problem.ts";
import type { ManagedWebhook } from "../../services/webhooks/own-webhooks.ts";
import { Layout } from "../layout.tsx";
import { dayWords } from "../words.ts";
import { eventWords, WebhookForm, type WebhookValues } from "./webhook-form.tsx";
import { WorkspaceLinks } from "./workspace-links.tsx";

type PageProps = {
  webhooks: readonly ManagedWebhook[];
  /** The secret that was made just now: the only time it can be shown. */
  made: string | null;
  values: WebhookValues;
  errors: readonly FieldError[];
};

/** The webhooks of a workspace, and a form for another. */
export const WebhooksPage = ({ webhooks, made, values, errors }: PageProps) => (
  <Layout title="Webhooks" skip="Skip to the webhooks">
    <main id="main" class="wrap">
      <div class="desk-head acts">
        <h1>Webhooks</h1>
        <WorkspaceLinks current="/mine/webhooks" />
      </div>
      {made === null ? null : <MadeSecret made={made} />}
      <section class="entry" id="webhooks" aria-labelledby="webhooks-h">
        <div class="hang">
          <h2 id="webhooks-h">Who is told</h2>
        </div>
        <div class="stack">
          <p>
            Factdeck calls an address of your app when a player hands in or a class closes. A
            message holds ids and scores, no name and no answer.{" "}
            <a href="/docs">How to call the API</a>
          </p>
          {webhooks.length === 0 ? (
            <p>None. No app is told anything.</p>
          ) : (
            <ul class="ways">
              {webhooks.map((webhook) => (
                <Webhook shown={webhook} />
              ))}
            </ul>
          )}
        </div>
      </section>
      <WebhookForm values={values} errors={errors} />
    </main>
  </Layout>
);

const MadeSecret = ({ made }: { made: string }) => (
  <section class="recovery" aria-labelledby="made-h">
    <h2 id="made-h" tabindex={-1} data-focus>
      Copy this secret: it is shown once
    </h2>
    <p>Your app checks by it that a message came from here. Every Standard Webhooks library can.</p>
    <label class="say" for="made">
      New secret
    </label>
    <input type="text" id="made" readonly value={made} data-copy />
  </section>
);

const Webhook = ({ shown }: { shown: ManagedWebhook }) => (
  <li>
    <div>
      <p>
        <strong>{shown.url}</strong>
      </p>
      <p class="small soft num">{`${eventsOf(shown)}. Made ${dayWords(shown.createdAt)}.`}</p>
      <p class="small">
        {shown.note === null ? null : `${shown.note} `}
        <a href={`/mine/webhooks/${shown.id}`}>
          What was sent<span class="say">{` to ${shown.url}`}</span>
        </a>
      </p>
    </div>
    <details>
      <summary>
        Change<span class="say">{` ${shown.url}`}</span>
      </summary>
      <ChangeForm shown={shown} />
    </details>
  </li>
);

const eventsOf = ({ events }: ManagedWebhook): string =>
  events
    .map((event, i) => (i === 0 ? eventWords[event] : eventWords[event].replace(/^A /, "a ")))
    .join(", ");

const ChangeForm = ({ shown }: { shown: ManagedWebhook }) => {
  const isOn = shown.disabledAt === null;
  return (
    <form class="stack" method="post" action={`/mine/webhooks/${shown.id}`}>
      <input type="hidden" name="after" value={shown.oldSecretExpiresAt ?? ""} />
      <p class="hint">
        {isOn
          ? "Paused, it is told nothing, and nothing is kept for later."
          : "Switched on, it is told what happens from then on."}
      </p>
      <p class="hint">With a new secret, the old one signs too for a day.</p>
      <p class="hint">Removed, it is gone, and the list of what was sent with it.</p>
      <p class="acts">
        <button type="submit" class="btn plain" name="do" value={isOn ? "pause" : "resume"}>
          {isOn ? "Pause" : "Switch on"}
        </button>
        <button type="submit" class="btn plain" name="do" value="renew">
          New secret
        </button>
        <button type="submit" class="btn plain" name="do" value="remove">
          Remove
        </button>
      </p>
    </form>
  );
};
