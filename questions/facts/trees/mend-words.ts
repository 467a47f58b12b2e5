import type { Token } from "../../read/types.ts";
import { beginsCapital } from "../../words.ts";

/** Mends parts of speech that the words around decide. */
export function mendWords(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (isPitNotOurs(tokens, token) || isPlainName(tokens, token)) asNoun(token);
    if (isTornState(tokens, i)) joinState(tokens, i);
    if (isOfStillLife(tokens, i)) Object.assign(token, { upos: "ADJ", xpos: "JJ", deprel: "amod" });
  });
}

/** "Lakehurst, New | Jersey": two words of one name that hang side by side. */
const isTornState = (tokens: Token[], i: number): boolean => {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (first?.head !== second?.head || !beginsCapital(first?.form ?? "")) return false;
  const pair = `${first?.form} ${second?.form}`;
  return (
    /^(New (Jersey|Mexico|Hampshire|York|Zealand)|(North|South) (Carolina|Dakota|Korea|Africa)|West Virginia|Rhode Island|Nova Scotia)$/.test(
      pair,
    ) && first?.head !== -1
  );
};

/** The second word carries the name, as the first one was read. */
function joinState(tokens: Token[], i: number): void {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (first === undefined || second === undefined) return;
  Object.assign(second, { deprel: first.deprel, upos: "PROPN", xpos: "NNP" });
  Object.assign(first, { head: i + 1, deprel: "compound", upos: "PROPN", xpos: "NNP" });
}

/** "a still life": a kind of painting, and not a life that goes on. */
const isOfStillLife = (tokens: Token[], i: number): boolean =>
  tokens[i]?.form === "still" && tokens[i + 1]?.form === "life" && tokens[i]?.head === i + 1;

/** "the mine", "an abandoned mine": a noun that looks like the pronoun. */
const isPitNotOurs = (tokens: Token[], token: Token): boolean =>
  token.form === "mine" &&
  token.upos === "PRON" &&
  tokens.some(
    ({ head, upos }) => tokens[head] === token && ["DET", "ADJ", "VERB", "NOUN"].includes(upos),
  );

/** "across the bay": what has an article and no capital is no name, whatever it is tagged as. */
const isPlainName = (tokens: Token[], token: Token): boolean =>
  token.xpos === "NNP" &&
  /^[a-z]{3,}$/.test(token.form) &&
  tokens.some(({ head, deprel }) => tokens[head] === token && deprel === "det");

function asNoun(token: Token): void {
  token.upos = "NOUN";
  token.xpos = "NN";
}
