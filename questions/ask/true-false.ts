import { composeStatement } from "../facts/statement.ts";
import type { FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import { maxStemWords } from "./compose.ts";
import { falsify } from "./false-statement.ts";
import { factFaults } from "./open-question.ts";
import { candidateOf } from "./statement-candidate.ts";
import type { Candidate } from "./types.ts";

/** Each fact as a true statement, and as a false one where one clear change makes it false. */
export function askTrueFalse(found: FoundDocument, random: Random): Candidate[] {
  const asked: Candidate[] = [];
  for (const fact of found.facts) {
    const known = factFaults(found.document, fact, null);
    if (known.length > 0) {
      asked.push(candidateOf(fact, "", { value: true, faults: known }));
      continue;
    }
    const statement = composeStatement(found.document, fact);
    const { text } = statement;
    const faults: string[] = [...statement.faults];
    if (statement.words < (fact.scene === null ? 6 : 8)) faults.push("short_statement");
    if (statement.words > maxStemWords) faults.push("long_stem");
    const { bridged } = statement;
    asked.push(candidateOf(fact, text, { value: true, faults, bridged }));
    if (faults.length > 0) continue;
    const false_ = falsify(found, fact, { text, random });
    if (false_ !== null) asked.push(candidateOf(fact, false_, { value: false, faults, bridged }));
  }
  return asked;
}
