import { readFileSync } from "node:fs";
import asc from "assemblyscript/asc";
import { expect, it } from "vitest";

const kernelFolder = new URL("../../tools/reader/kernel/", import.meta.url);

it("builds the committed kernel from its source, byte for byte", async () => {
  const config = JSON.parse(readFileSync(new URL("asconfig.json", kernelFolder), "utf8"));
  const source = readFileSync(new URL(config.entries[0], kernelFolder), "utf8");
  const committed = readFileSync(new URL(config.options.outFile, kernelFolder));
  let built: Uint8Array | undefined;
  const { error, stderr } = await asc.main(["--config", "asconfig.json"], {
    readFile: (name) => {
      if (name === "asconfig.json") return JSON.stringify(config);
      return name === config.entries[0] ? source : null;
    },
    writeFile: (_name, content) => {
      built = content as Uint8Array;
    },
  });
  expect(error, stderr.toString()).toBeNull();
  expect(Buffer.from(built ?? []).equals(committed)).toBe(true);
}, 60_000);
