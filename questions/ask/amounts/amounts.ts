/** Number words up to twelve and the tens, as articles write them. */
const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** The value of "1,200", "three", "2.5 million"; null for anything else ("1–2", "dozens"). */
export function parseAmount(text: string): number | null {
  const match =
    /^([\d,]+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)(?: (hundred|thousand|million|billion|trillion))?$/.exec(
      text.trim().toLowerCase(),
    );
  if (match === null) return null;
  const [, first = "", scale = ""] = match;
  const base = /^\d/.test(first) ? Number(first.replaceAll(",", "")) : wordValue(first);
  if (base === undefined || Number.isNaN(base)) return null;
  return base * (scales[scale] ?? 1);
}

/** "three", "ninety-two". */
function wordValue(text: string): number | undefined {
  const [tens = "", ones] = text.split("-");
  if (ones === undefined) return words[tens];
  const [a, b] = [words[tens], words[ones]];
  return a !== undefined && b !== undefined && a >= 20 && b < 10 ? a + b : undefined;
}
