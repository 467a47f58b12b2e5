import { spawnSync } from "node:child_process";
import { build } from "esbuild";

/** Builds `factdeck-client` as it is published: one module and its types, in client/dist. */
await build({
  entryPoints: ["client/src/index.ts"],
  outfile: "client/dist/index.js",
  bundle: true,
  format: "esm",
  target: ["es2022"],
  logLevel: "warning",
});
const flags = [
  "--declaration",
  "--emitDeclarationOnly",
  "--rewriteRelativeImportExtensions",
  "--noEmit",
  "false",
  "--outDir",
  "client/dist",
];
const { status, stdout } = spawnSync(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "-p", "client", ...flags],
  { encoding: "utf8" },
);
process.stdout.write(stdout);
process.exitCode = status ?? 1;
