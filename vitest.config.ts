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
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations("migrations"),
                FUZZ_REQUESTS: process.env.FUZZ_REQUESTS ?? "20000",
                FUZZ_SEED: process.env.FUZZ_SEED ?? "20261125",
              },
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
