import type { WebhookEvent } from "../../services/webhooks/events.ts";
import type { OwnDelivery } from "../../services/webhooks/own-deliveries.ts";
import type { showWebhook } from "../../services/webhooks/own-webhooks.ts";
import { Layout } from "../layout.tsx";
import { whenText } from "../words.ts";
import { WorkspaceLinks } from "./workspace-links.tsx";

type PageProps = {
  webhook: ReturnType<typeof showWebhook>;
  deliveries: readonly OwnDelivery[];
  nextCursor: string | null;
  isFirst: boolean;
};

/** What was sent to a webhook, the newest first, each with a button that sends it again. */
export const DeliveriesPage = ({ webhook, deliveries, nextCursor, isFirst }: PageProps) => (
  <Layout title="What was sent" skip="Skip to what was sent">
    <main id="main" class="wrap">
      <div class="desk-head acts">
        <h1>What was sent</h1>
        <WorkspaceLinks />
      </div>
      <section class="entry" aria-labelledby="sent-h">
        <div class="hang">
          <h2 id="sent-h">Messages</h2>
        </div>
        <div class="stack">
          <p>
            To <strong>{webhook.url}</strong>, kept for a month. {webhook.note}
          </p>
          {deliveries.length === 0 ? (
            <p>{isFirst ? "Nothing so far." : "Nothing older."}</p>
          ) : (
            <ul class="ways">
              {deliveries.map((delivery) => (
                <Delivery webhook={webhook} shown={delivery} />
              ))}
            </ul>
          )}
          {nextCursor === null ? null : (
            <p>
              <a href={`/mine/webhooks/${webhook.id}?cursor=${nextCursor}`}>Older ones</a>
            </p>
          )}
        </div>
      </section>
    </main>
  </Layout>
);

const happened: Record<WebhookEvent, string> = {
  "attempt.submitted": "A player handed in",
  "classroom.closed": "A class closed",
};

type DeliveryProps = { webhook: PageProps["webhook"]; shown: OwnDelivery };

const Delivery = ({ webhook, shown }: DeliveryProps) => (
  <li>
    <div>
      <p>
        <strong>{happened[shown.event]}</strong> <span class="num">{when(shown.createdAt)}</span>
      </p>
      <p class="small soft num">{stateWords(shown)}</p>
      <details>
        <summary class="small">
          The message<span class="say">{` of ${when(shown.createdAt)}`}</span>
        </summary>
        <pre>
          <code>{JSON.stringify(shown.payload, null, 2)}</code>
        </pre>
        <p class="small soft">
          Its number: <code>{shown.id}</code>
        </p>
      </details>
    </div>
    {webhook.disabledAt === null ? <SendAgain webhook={webhook} shown={shown} /> : null}
  </li>
);

const SendAgain = ({ webhook, shown }: DeliveryProps) => (
  <form method="post" action={`/mine/webhooks/${webhook.id}/deliveries/${shown.id}`}>
    <button type="submit" class="btn plain">
      Send again<span class="say">{` what was sent ${when(shown.createdAt)}`}</span>
    </button>
  </form>
);

const when = (time: string): string => whenText(Date.parse(time));

const errorWords: Record<string, string> = {
  timeout: "no answer within ten seconds",
  no_answer: "nobody answered",
  redirect: "it was sent elsewhere, which is not followed",
  disabled: "the webhook was switched off",
  address_not_allowed: "the address is not a public one",
};

const whyWords = ({ lastError, lastStatus }: OwnDelivery): string =>
  errorWords[lastError ?? ""] ?? `the answer was ${lastStatus}`;

/** How it went: "Arrived 25 Nov 2026, 09:05 UTC, at try 2." */
const stateWords = (shown: OwnDelivery): string => {
  const { status, tries, deliveredAt, nextTryAt, lastError } = shown;
  if (status === "delivered") {
    const at = deliveredAt === null ? "" : ` ${when(deliveredAt)}`;
    return tries > 1 ? `Arrived${at}, at try ${tries}.` : `Arrived${at}.`;
  }
  if (status === "failed") return `Did not arrive: ${whyWords(shown)}.`;
  if (lastError === null) return "On its way.";
  const next = nextTryAt === null ? "" : ` Next try ${when(nextTryAt)}.`;
  return `Not yet: ${whyWords(shown)}.${next}`;
};
