import { createApp } from "./app.ts";
import { runWebhooks } from "./services/webhooks/run.ts";

const app = createApp();

export default {
  fetch: app.fetch,
  /** Every minute: see `triggers` in wrangler.toml. */
  scheduled: ({ scheduledTime }, env) => runWebhooks(env, scheduledTime),
} satisfies ExportedHandler<Env>;
