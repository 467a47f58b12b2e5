import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

if (process.argv.includes("--help")) {
  process.stdout.write(
    "Writes the OpenAPI document, as the Worker serves it at /openapi.json, into a file or to the output.\n\n  npm run openapi [-- FILE]\n",
  );
  process.exit(0);
}

/** The Worker's modules need what only its bundler gives them, so they are bundled for Node first. */
const bundled = resolve("dist/openapi/worker.mjs");
await build({
  stdin: {
    contents: `import { createApp } from "./worker/app.ts";
import { makeDocument } from "./worker/openapi/document.ts";
export const document = await makeDocument(createApp());`,
    resolveDir: ".",
    loader: "ts",
  },
  outfile: bundled,
  bundle: true,
  platform: "node",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  // Weights and kernel are not needed to describe routes.
  loader: { ".bin": "empty", ".wasm": "empty" },
  external: ["cloudflare:*"],
  logLevel: "warning",
});
const { document } = (await import(pathToFileURL(bundled).href)) as { document: unknown };
const json = `${JSON.stringify(document, null, 2)}\n`;
const file = process.argv[2];
if (file === undefined) process.stdout.write(json);
else {
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(file, json);
}
