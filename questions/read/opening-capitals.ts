/** Words in capitals at the head of a text, behind an article: "The BATTLE OF TOLM was". */
const capitals = /^((?:The|An?) )?(\p{Lu}[\p{Lu}’'-]+(?: (?:\p{Lu}[\p{Lu}’'-]+|&))*)(?![\p{L}\d])/u;

/** A shorter word in capitals beside a name is more often an abbreviation: "PLC", "FIFA". */
const shortestWord = 5;

/**
 * The text with the name that its first words write in capitals, as some encyclopedias do, written as the title has it: "TOLM
 * RIVER is" → "Tolm River is", "The TOLM GLASS WORKS PLC was" → "The Tolm Glass Works PLC was". A name whose title is in
 * capitals too, and words that do not hold the title, are left.
 */
export function withoutOpeningCapitals(text: string, title: string): string {
  const [head = "", article = "", run = ""] = capitals.exec(text) ?? [];
  const name = title.replace(/ \([^()]*\)$/, "").replace(/^(The|An?) /, "");
  const spellings = new Map(name.split(" ").map((word) => [word.toUpperCase(), word]));
  const words = run.split(" ");
  if (run === "" || name === name.toUpperCase()) return text;
  if (![...spellings.keys()].every((word) => words.includes(word))) return text;
  const written = words.map((word) => spellings.get(word) ?? capitalised(word));
  return article + written.join(" ") + text.slice(head.length);
}

const capitalised = (word: string): string =>
  word.length < shortestWord ? word : word.charAt(0) + word.slice(1).toLowerCase();
