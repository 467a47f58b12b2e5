import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "questions",
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
          // After the tests that build the assets anew, which the server serves.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations("migrations") },
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["tests/worker/**/*.test.ts"],
          setupFiles: ["tests/support/migrate.ts"],
        },
      },
    ],
  },
});
