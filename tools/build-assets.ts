import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, relative } from "node:path";
import { build, type Metafile } from "esbuild";

/**
 * Builds what browsers load: stylesheet, script, font and icon, under names that carry their hash, into
 * dist/assets/assets, and writes those names into worker/pages/asset-names.ts. With `--check` it fails
 * when that file was not up to date.
 */
const outdir = "dist/assets/assets";
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
  referenceStyle: "${findOutput(meta, /reference\.\w+\.css$/)}",
  reference: "${findOutput(meta, /reference\.\w+\.js$/)}",
  font: "${findOutput(meta, /besley.*\.woff2$/)}",
  icon: "${findOutput(meta, /icon\.\w+\.svg$/)}",
} as const;
`;

await rm("dist/assets", { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
const { metafile } = await bundle();
await writeFile(
  "dist/assets/_headers",
  "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n  X-Content-Type-Options: nosniff\n",
);
await cp("node_modules/@fontsource/besley/LICENSE", `${outdir}/besley-OFL.txt`);
await cp("node_modules/swagger-ui-dist/LICENSE", `${outdir}/swagger-ui-LICENSE.txt`);
await cp("node_modules/swagger-ui-dist/NOTICE", `${outdir}/swagger-ui-NOTICE.txt`);
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
