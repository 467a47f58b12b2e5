import type { FieldError } from "../../problem.ts";
import { type WebhookEvent, webhookEvents } from "../../services/webhooks/events.ts";
import { errorOf, Field } from "./field.tsx";
import { FieldNote } from "./mark.tsx";
import { TickList } from "./tick-list.tsx";

/** What the form for a new webhook holds, as text. */
export type WebhookValues = {
  url: string;
  events: readonly string[];
  /** Names the webhook before it is made. */
  nonce: string;
};

/** What a webhook hears of. */
export const eventWords: Record<WebhookEvent, string> = {
  "attempt.submitted": "A player hands in",
  "classroom.closed": "A class closes",
};

type FormProps = { values: WebhookValues; errors: readonly FieldError[] };

/** A form for another webhook. */
export const WebhookForm = ({ values, errors }: FormProps) => (
  <form class="entry" method="post" action="/mine/webhooks">
    <div class="hang">
      <h2>New webhook</h2>
    </div>
    <div class="stack">
      <input type="hidden" name="nonce" value={values.nonce} />
      <Field
        id="url"
        label="Where to send it"
        hint="https://app.example.org/hooks: an address of yours that anybody can reach."
        error={errorOf("url", errors)}
      >
        {(described) => (
          <input
            type="text"
            inputmode="url"
            id="url"
            name="url"
            value={values.url}
            maxlength={2000}
            required
            autocomplete="off"
            {...described}
          />
        )}
      </Field>
      <Events chosen={values.events} error={errorOf("events", errors)} />
      <p class="acts">
        <button type="submit" class="btn big-btn">
          Make the webhook
        </button>
      </p>
    </div>
  </form>
);

type EventsProps = { chosen: readonly string[]; error: string | undefined };

/** At first both: whoever wants less unticks one. */
const Events = ({ chosen, error }: EventsProps) => (
  <fieldset>
    <legend class="label">When</legend>
    {error === undefined ? null : <FieldNote id="events-error">{error}</FieldNote>}
    <TickList
      name="events"
      values={webhookEvents}
      words={eventWords}
      isTicked={(event) => error === undefined && (chosen.length === 0 || chosen.includes(event))}
    />
  </fieldset>
);
