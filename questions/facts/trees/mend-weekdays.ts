import type { Token } from "../../read/types.ts";
import type { Span } from "./mend-tree.ts";

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "announced | Monday", "told the crowd | Friday | in Norham": a day without its "on", read as whom or what. */
export function mendWeekdays(tokens: Token[], names: Span[]): void {
  tokens.forEach((token, i) => {
    if (!weekday.test(token.form) || !/^(obj|iobj|nmod|nmod:unmarked|flat)$/.test(token.deprel))
      return;
    // "Good Friday", "on Friday", "the Friday market"
    const isNamed = names.some(({ first, end }) => first <= i && i < end && end - first > 1);
    const isBare =
      /^(NNP?S?|VB[DN]|RP)$/.test(tokens[i - 1]?.xpos ?? "") &&
      !/^(NN|CD|POS|HYPH|:|DT)/.test(tokens[i + 1]?.xpos ?? "");
    const own = tokens.filter(({ head, upos }) => head === i && upos !== "PUNCT");
    const isWhere = (other: Token): boolean => other.deprel === "nmod" && tokens.indexOf(other) > i;
    const verb = tokens.findLastIndex(({ xpos }, k) => k < i && /^VB[DNPZ]?$/.test(xpos));
    if (isNamed || !isBare || !own.every(isWhere) || verb < 0) return;
    Object.assign(token, { head: verb, deprel: "obl:unmarked" });
    for (const other of own) Object.assign(other, { head: verb, deprel: "obl" });
  });
}
