import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });

test("the OpenAPI document passes redocly's lint without an error", () => {
  const file = "dist/openapi/openapi.json";
  expect(run("tools/openapi.ts", file)).toMatchObject({ status: 0, stderr: "" });
  const linted = run("node_modules/@redocly/cli/bin/cli.js", "lint", file, "--format=json");
  const { problems } = JSON.parse(linted.stdout) as {
    problems: { severity: string; ruleId: string; message: string }[];
  };
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(linted.status).toBe(0);
}, 60_000);
