import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { partsTable, readParts } from "../../tools/bundle/parts.ts";

const input = (path: string, code: string) => ({ path, code: `// ${path}\n${code}\n` });

test("a bundle is told part by part: each line belongs to the file above it, each file to its group", () => {
  const folder = mkdtempSync(join(tmpdir(), "factdeck-parts-"));
  const inputs = [
    input("node_modules/hono/dist/hono.js", "var hono = 1;"),
    input("questions/grade/data/words.ts", `var words = "${"abc".repeat(500)}";`),
    input("questions/grade/grade.ts", "// worker/not-a-file.ts\nvar grade = 2;"),
    input("node_modules/unheard-of/index.js", "var other = 3;"),
  ];
  const script = `var start;\n${inputs.map(({ code }) => code).join("")}`;
  writeFileSync(join(folder, "index.js"), script);
  writeFileSync(join(folder, "x-reader.bin"), new Uint8Array(1000));
  const meta = join(folder, "meta.json");
  const named = Object.fromEntries(inputs.map(({ path }) => [path, {}]));
  writeFileSync(meta, JSON.stringify({ outputs: { "index.js": { inputs: named } } }));
  const read = readParts(folder, meta);
  rmSync(folder, { recursive: true });
  const sizes = Object.fromEntries(read.parts.map(({ name, bytes }) => [name, bytes]));
  expect(sizes).toMatchObject({
    "reader: weights": 1000,
    "other libraries": inputs[3]?.code.length,
    // Without its last line break.
    "grader: code": (inputs[2]?.code.length ?? 0) - 1,
  });
  expect(Object.keys(sizes)).toHaveLength(6);
  expect(read.whole.bytes).toBe(script.length + 1000);
  expect(partsTable(read)).toMatch(/^together +\d+ KiB +\d+ KiB gzip$/m);
});
