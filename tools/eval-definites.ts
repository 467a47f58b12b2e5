import { parseArgs } from "node:util";
import { loadGold, writtenGenres } from "./coreference/gold.ts";
import { type Need, needs } from "./definites/needs.ts";
import { forms, type Phrase, phrasesOf } from "./definites/phrases.ts";
import { loadEnglishReader } from "./reader/load.ts";

const usage = `Usage: npm run eval:definites -- FILE.conllu[.gz]… [--genre news,bio,…] [--json]

Which noun phrases we print as they are, tell by a name or by other words, or refuse, against GUM's coreference: what
needs nothing (new, known to everybody, or given by words that say which one), its antecedent, or its anchor. The
learned links are fitted to these very documents; npm run train:definites gives their figures on left-out ones.`;

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

function figuresOf(phrases: Phrase[]) {
  const count = (decision: string, need: Need) =>
    phrases.filter((one) => one.decision === decision && one.need === need).length;
  const stands = phrases.filter(({ decision }) => decision === "stands");
  const right = count("stands", "nothing");
  const named = phrases.filter(({ isRightName }) => isRightName !== null);
  return {
    phrases: phrases.length,
    // By need: nothing, antecedent, anchor.
    stands: needs.map((need) => count("stands", need)),
    told: needs.map((need) => count("told", need)),
    dangling: needs.map((need) => count("dangling", need)),
    standsP: percent(right, stands.length),
    standsR: percent(right, phrases.filter(({ need }) => need === "nothing").length),
    named: named.length,
    rightNames: named.filter(({ isRightName }) => isRightName).length,
    missedNames: phrases.filter(
      ({ decision, need, hasName }) => decision === "dangling" && need === "antecedent" && hasName,
    ).length,
  };
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      genre: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return;
  }
  const reader = loadEnglishReader();
  const phrases = loadGold(positionals, values.genre?.split(",") ?? writtenGenres).flatMap((gold) =>
    phrasesOf(reader, gold),
  );
  const rows = [
    ["all", figuresOf(phrases)] as const,
    ...forms.map((form) => [form, figuresOf(phrases.filter((one) => one.form === form))] as const),
  ];
  if (values.json) {
    console.log(JSON.stringify(Object.fromEntries(rows)));
    return;
  }
  console.log("each by what gold says it needs: nothing / antecedent / anchor");
  for (const [name, one] of rows)
    console.log(
      `${name.padEnd(14)} ${one.phrases}  stands ${one.stands.join("/")} (P ${one.standsP} R ${one.standsR})  told ${one.told.join("/")}  dangling ${one.dangling.join("/")}  by name ${one.rightNames} right of ${one.named}, ${one.missedNames} missed`,
    );
}

main();
