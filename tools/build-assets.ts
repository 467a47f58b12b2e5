import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { build, type Metafile } from "esbuild";

/**
 * Builds what browsers load: stylesheet, script, font and icon, under names that carry their hash, into
 * dist/assets/assets, and writes those names into worker/pages/asset-names.ts. With `--check` it fails
 * when that file was not up to date. A server may be serving these files meanwhile: what is there already stays
 * untouched, and what is new is in its place at once.
 */
const root = "dist/assets";
const outdir = `${root}/assets`;
const namesFile = "worker/pages/asset-names.ts";

const bundle = () =>
  build({
    entryPoints: [
      "web/css/style.css",
      "web/css/editor.css",
      "web/css/results.css",
      "web/css/embed.css",
      "web/css/reference.css",
      "web/client/main.ts",
      "web/editor/editor.ts",
      "web/client/passkeys.ts",
      "web/client/results.ts",
      "web/client/roster.ts",
      "web/reference/reference.ts",
      "web/icon.svg",
    ],
    outdir,
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022"],
    supported: { nesting: true },
    loader: { ".woff2": "file", ".svg": "copy" },
    metafile: true,
    write: false,
    logLevel: "warning",
  });

const findOutput = (meta: Metafile, pattern: RegExp): string => {
  const file = Object.keys(meta.outputs).find((path) => pattern.test(path));
  if (file === undefined) throw new Error(`esbuild wrote nothing like ${pattern}`);
  return `/assets/${basename(file)}`;
};

const namesSource = (meta: Metafile): string => `/** Written by tools/build-assets.ts. */
export const assetNames = {
  style: "${findOutput(meta, /style\.\w+\.css$/)}",
  script: "${findOutput(meta, /main\.\w+\.js$/)}",
  editor: "${findOutput(meta, /editor\.\w+\.js$/)}",
  passkeys: "${findOutput(meta, /passkeys\.\w+\.js$/)}",
  editorStyle: "${findOutput(meta, /editor\.\w+\.css$/)}",
  embedStyle: "${findOutput(meta, /embed\.\w+\.css$/)}",
  resultsStyle: "${findOutput(meta, /results\.\w+\.css$/)}",
  results: "${findOutput(meta, /results\.\w+\.js$/)}",
  roster: "${findOutput(meta, /roster\.\w+\.js$/)}",
  referenceStyle: "${findOutput(meta, /reference\.\w+\.css$/)}",
  reference: "${findOutput(meta, /reference\.\w+\.js$/)}",
  font: "${findOutput(meta, /besley.*\.woff2$/)}",
  icon: "${findOutput(meta, /icon\.\w+\.svg$/)}",
} as const;
`;

const place = async (path: string, contents: Uint8Array): Promise<void> => {
  const there = await readFile(path).catch(() => null);
  if (there !== null && Buffer.compare(there, contents) === 0) return;
  await mkdir(dirname(path), { recursive: true });
  // Beside the folder that is served, and put in its place in one step.
  const fresh = `dist/${basename(path)}.${process.pid}`;
  await writeFile(fresh, contents);
  await rename(fresh, path);
};

const { metafile, outputFiles } = await bundle();
const headers =
  "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n  X-Content-Type-Options: nosniff\n";
const files = new Map<string, Uint8Array>([
  ...outputFiles.map(({ path, contents }) => [relative(".", path), contents] as const),
  [`${root}/_headers`, Buffer.from(headers)],
  [`${outdir}/besley-OFL.txt`, await readFile("node_modules/@fontsource/besley/LICENSE")],
  [`${outdir}/swagger-ui-LICENSE.txt`, await readFile("node_modules/swagger-ui-dist/LICENSE")],
  [`${outdir}/swagger-ui-NOTICE.txt`, await readFile("node_modules/swagger-ui-dist/NOTICE")],
]);
for (const [path, contents] of files) await place(path, contents);
for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isDirectory() && !files.has(path)) await rm(path, { force: true });
}
const source = namesSource(metafile);
const before = await readFile(namesFile, "utf8").catch(() => "");
if (before !== source) {
  await writeFile(namesFile, source);
  console.log(`${relative(".", namesFile)} now names the new files.`);
  if (process.argv.includes("--check")) {
    console.error("It was out of date: commit it.");
    process.exitCode = 1;
  }
}
