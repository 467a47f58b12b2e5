import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Generous: on a busy machine a test takes longer, and is not wrong for it. */
const timeoutMs = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "questions",
          environment: "node",
          include: ["tests/questions/**/*.test.ts", "tests/tools/**/*.test.ts"],
          testTimeout: timeoutMs,
        },
      },
      {
        // Programs that call a served Factdeck, as learning apps do.
        test: {
          name: "apps",
          environment: "node",
          include: ["tests/apps/**/*.test.ts"],
          globalSetup: ["tests/apps/support/build-client.ts", "tests/web/support/serve.ts"],
          // After the tests that build the assets anew, which the server serves.
          sequence: { groupOrder: 1 },
          testTimeout: timeoutMs,
          hookTimeout: timeoutMs,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations("migrations") },
              // No test reaches the network: every other server is down.
              outboundService: () => new Response(null, { status: 503 }),
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["tests/worker/**/*.test.ts"],
          testTimeout: timeoutMs,
          hookTimeout: timeoutMs,
          setupFiles: ["tests/support/migrate.ts"],
        },
      },
    ],
  },
});
