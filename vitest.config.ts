import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { outsideWorld } from "./tests/support/outside-world.ts";

/** Tests wait for what they test, not for a fast machine. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    // A Worker's start is mostly waiting: one process less than there are cores would leave one idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "questions",
          testTimeout,
          environment: "node",
          include: ["tests/questions/**/*.test.ts", "tests/tools/**/*.test.ts"],
        },
      },
      {
        // Programs that call a served Factdeck, as learning apps do.
        test: {
          name: "apps",
          environment: "node",
          include: ["tests/apps/**/*.test.ts"],
          globalSetup: ["tests/apps/support/build-client.ts", "tests/web/support/serve.ts"],
          // After the others: a server answers slowly on a machine that they keep busy.
          sequence: { groupOrder: 1 },
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations("migrations"),
                // Nobody asks too much, and the log is quiet.
                RATE_LIMIT_SCALE: "1000000",
                REQUEST_LOG: "off",
                FUZZ_REQUESTS: process.env.FUZZ_REQUESTS ?? "20000",
                FUZZ_SEED: process.env.FUZZ_SEED ?? "20261125",
              },
              // No test reaches the network.
              outboundService: outsideWorld,
            },
          })),
        ],
        test: {
          name: "worker",
          testTimeout,
          include: ["tests/worker/**/*.test.ts"],
          setupFiles: ["tests/support/migrate.ts"],
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
