import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A part of the deployed Worker, and how large it is when it is compressed alone. */
export type Part = { name: string; bytes: number; gzipBytes: number };

type Metafile = { outputs: Record<string, { inputs: Record<string, unknown> }> };

/** By the path of a source file in the bundle; the first that fits counts. */
const groups: readonly (readonly [name: string, path: RegExp])[] = [
  ["reader: word lists and names", /^questions\/read\/(?:data|names)\//],
  ["reader: code", /^questions\/read\//],
  ["grader: word data", /^questions\/grade\/data\//],
  ["grader: code", /^questions\/grade\//],
  ["facts, forms, selection, analysis", /^questions\//],
  ["pages", /^worker\/pages\//],
  ["API, its description, services, storage", /^worker\//],
  [
    "passkeys: @simplewebauthn and its ASN.1",
    /@simplewebauthn|@peculiar|asn1js|pv(?:ts)?utils|tsyringe|reflect-metadata|@levischuck|@hexagon/,
  ],
  [
    "HTML: linkedom, readability",
    /linkedom|readability|htmlparser2|css-(?:select|what)|dom(?:utils|handler|-serializer|elementtype)|entities|boolbase|nth-check|html-escaper|uhyphen|cssom/,
  ],
  ["drizzle-orm", /drizzle-orm/],
  ["hono", /node_modules\/hono\//],
  ["valibot", /node_modules\/valibot\//],
  [
    "OpenAPI: hono-openapi, to-json-schema",
    /hono-openapi|to-json-schema|standard-community|quansync/,
  ],
  ["lean-qr", /lean-qr/],
];

const compressed = (bytes: Uint8Array): number => gzipSync(bytes).length;

/** The parts of the bundle that a dry-run deploy wrote into a folder, the largest first. */
export const readParts = (folder: string, metafile: string): { parts: Part[]; whole: Part } => {
  const script = readFileSync(join(folder, "index.js"));
  const files = readdirSync(folder).filter((name) => /\.(?:bin|wasm)$/.test(name));
  const data = files.map((name): [string, Buffer] => [
    name.endsWith(".wasm") ? "reader: kernel" : "reader: weights",
    readFileSync(join(folder, name)),
  ]);
  const parts = [...data, ...splitScript(script.toString(), metafile)].map(toPart);
  const whole = toPart(["all", Buffer.concat([script, ...data.map(([, bytes]) => bytes)])]);
  return { parts: parts.sort((a, b) => b.gzipBytes - a.gzipBytes), whole };
};

const toPart = ([name, bytes]: [string, Buffer]): Part => ({
  name,
  bytes: bytes.length,
  gzipBytes: compressed(bytes),
});

/** The script by groups: the bundler writes the path of each source file above its lines. */
const splitScript = (script: string, metafile: string): [string, Buffer][] => {
  const { outputs } = JSON.parse(readFileSync(metafile, "utf8")) as Metafile;
  const inputs = new Set(Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const lines = new Map<string, string[]>();
  let group = "what the bundler adds";
  for (const line of script.split("\n")) {
    const path = line.startsWith("// ") ? line.slice(3) : "";
    if (inputs.has(path)) group = groupOf(path);
    const code = lines.get(group) ?? [];
    code.push(line);
    lines.set(group, code);
  }
  return [...lines].map(([name, code]) => [name, Buffer.from(code.join("\n"))]);
};

const groupOf = (path: string): string =>
  groups.find(([, pattern]) => pattern.test(path))?.[0] ?? "other libraries";

const kib = (bytes: number): string => (bytes / 1024).toFixed(0).padStart(6);

/** A table of the parts. Compressed alone each is a little larger than its share of the whole. */
export const partsTable = ({ parts, whole }: ReturnType<typeof readParts>): string => {
  const row = ({ name, bytes, gzipBytes }: Part) =>
    `${name.padEnd(44)}${kib(bytes)} KiB${kib(gzipBytes)} KiB gzip`;
  return [...parts.map(row), row({ ...whole, name: "together" })].join("\n");
};
