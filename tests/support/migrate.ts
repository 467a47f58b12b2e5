import { applyD1Migrations, type D1Migration, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach } from "vitest";
import { settle } from "./settle.ts";

declare global {
  namespace Cloudflare {
    // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the generated one
    interface Env {
      TEST_MIGRATIONS: D1Migration[];
      FUZZ_REQUESTS: string;
      FUZZ_SEED: string;
    }
  }
}

beforeEach(() => applyD1Migrations(env.DB, env.TEST_MIGRATIONS));
afterEach(async () => {
  // What goes on after an answer needs its tables still.
  await settle();
  await reset();
});
