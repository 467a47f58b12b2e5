import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** For a busy machine: no test fails for being slow. */
const patienceMs = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "questions",
          environment: "node",
          include: ["tests/questions/**/*.test.ts", "tests/tools/**/*.test.ts"],
          testTimeout: patienceMs,
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
          testTimeout: patienceMs,
          hookTimeout: patienceMs,
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
          setupFiles: ["tests/support/migrate.ts"],
          testTimeout: patienceMs,
          hookTimeout: patienceMs,
        },
      },
    ],
  },
});
