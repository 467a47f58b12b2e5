import { defineConfig } from "vitest/config";

/** The tests that drive a real browser against a real server: `npm run test:web`. */
export default defineConfig({
  test: {
    include: ["tests/web/**/*.test.ts"],
    globalSetup: ["tests/web/support/serve.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One browser and one server on a small machine: files one after the other.
    fileParallelism: false,
  },
});
