import { askAll } from "../../../questions/ask/index.ts";
import { createDocument, findFacts, type Heading } from "../../../questions/facts/index.ts";
import { composeStatement } from "../../../questions/facts/writing/statement.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** The facts of a text that stand alone, each as a statement on a line of its own. */
export function toldOf(text: string, heading: Heading): string {
  const document = createDocument(reader.read(text), heading);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .flatMap(({ text: statement, faults }) => (faults.length === 0 ? [statement] : []))
    .join("\n");
}

/** The questions that may be asked of a text, whether or not a short quiz takes them, each on a line of its own. */
export function askedOf(text: string, heading: Heading): string {
  const { found } = findAll(reader.read(text), heading);
  return askAll(found, createRandom("1"))
    .flatMap(({ stem, faults }) => (faults.length === 0 ? [stem] : []))
    .join("\n");
}
