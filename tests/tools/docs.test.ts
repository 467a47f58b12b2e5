import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const docs = ["README.md", "CONTRIBUTING.md", "DECISIONS.md", "NOTICE"];
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

/** Paths in code marks or links: `worker/db/schema.ts`, (docs/proof.png). What a build makes is not among them. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/[`(]((?:\.ci|[a-z]+)\/[\w./-]*|[A-Z]+\.md)[`)]/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !path.startsWith("dist/"));

test.each(docs)("every path that %s names exists", (doc) => {
  const missing = pathsIn(readFileSync(doc, "utf8")).filter(
    (path) => !["", "questions/", "worker/"].some((folder) => existsSync(folder + path)),
  );
  expect(missing).toEqual([]);
});

test.each(docs)("every npm script that %s names exists", (doc) => {
  const named = [...readFileSync(doc, "utf8").matchAll(/npm run ([a-z:]+)/g)];
  expect(named.filter(([, name = ""]) => !(name in scripts)).map(([all]) => all)).toEqual([]);
});
