import { defineConfig } from "vitest/config";

/** The tests that drive a real browser against a real server: `npm run test:web`. */
export default defineConfig({
  test: {
    include: ["tests/web/**/*.test.ts"],
    globalSetup: ["tests/web/support/serve.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // While a page is drawn in one browser, the server answers the other: more than two only wait for each other.
    maxWorkers: 2,
  },
});
