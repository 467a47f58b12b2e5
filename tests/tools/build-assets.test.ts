import { spawnSync } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = "dist/assets";

const build = (): void => {
  const { status, stderr } = spawnSync(process.execPath, ["tools/build-assets.ts"], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
};

/** Every file with what would tell that it was written again, or was gone for a moment. */
const listFiles = (): Record<string, string> => {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { ino, mtimeMs } = statSync(path);
    if (entry.isFile()) files[path] = `${ino} ${mtimeMs}`;
  }
  return files;
};

test("building again touches nothing that a server may be serving, and clears what is old", () => {
  build();
  const before = listFiles();
  expect(Object.keys(before).filter((path) => path.endsWith(".css")).length).toBeGreaterThan(3);
  writeFileSync(`${root}/assets/style.0LD.css`, "p { color: red }");
  build();
  expect(listFiles()).toEqual(before);
});
