import type { Token } from "../../read/types.ts";
import { monthNames } from "../times/calendar.ts";

const isNumber = (token: Token | undefined): token is Token => token?.upos === "NUM";

/** Puts numbers of several words together: their parts hang from one number, and that from what is counted. */
export function mendNumbers(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!isNumber(tokens[i])) continue;
    closeHyphen(tokens, i);
    closeRange(tokens, i);
    closeDash(tokens, i);
    closeRate(tokens, i);
    closeSize(tokens, i);
    closeSign(tokens, i);
    closeDay(tokens, i);
    closeAge(tokens, i);
  }
}

/** "Ninety | - | two players": one number, not two. */
function closeHyphen(tokens: Token[], i: number): void {
  const [tens, hyphen, ones] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!isNumber(tens) || hyphen?.form !== "-" || !isNumber(ones)) return;
  const isOneWord = tens.end === hyphen.start && hyphen.end === ones.start;
  if (!isOneWord || !/ty$/i.test(tens.form) || ones.head === i) return;
  Object.assign(tens, { head: i + 2, deprel: "compound" });
  hyphen.head = i + 2;
}

/** "took place on 30 | May": a day, and no month beside it. */
function closeDay(tokens: Token[], i: number): void {
  const [day, month] = [tokens[i], tokens[i + 1]];
  if (!monthNames.includes(month?.form ?? "") || !/^\d{1,2}$/.test(day?.form ?? "")) return;
  if (month !== undefined && month.head === day?.head)
    Object.assign(month, { head: i, deprel: "nmod:unmarked" });
}

/** "at age | ten", read as two times or as ten of something: one age. */
function closeAge(tokens: Token[], i: number): void {
  if (i < 2) return;
  const [preposition, age, years] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  if (age?.form !== "age" || !/^(at|until|from|by)$/i.test(preposition?.form ?? "")) return;
  if (years === undefined || (years.head !== i - 1 && years.head !== age.head && age.head !== i))
    return;
  if (age.head === i) Object.assign(age, { head: years.head, deprel: years.deprel });
  for (const other of tokens) if (other.head === i && other !== years) other.head = i - 1;
  Object.assign(years, { head: i - 1, deprel: "nummod" });
}

/** "minus | 34 C": below zero, and no word of its own. */
function closeSign(tokens: Token[], i: number): void {
  if (i < 1) return;
  const [sign, number] = [tokens[i - 1], tokens[i]];
  if (sign?.form !== "minus" || number === undefined) return;
  if (number.head === i - 1) Object.assign(number, { head: sign.head, deprel: sign.deprel });
  for (const other of tokens) if (other.head === i - 1 && other !== number) other.head = i;
  Object.assign(sign, { head: i, deprel: "compound" });
}

/** "137 kilometers | an hour", "9,000 gallons | a day": a rate, and no time that something took. */
function closeRate(tokens: Token[], i: number): void {
  const [unit, article, time] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (unit?.upos !== "NOUN" || unit.xpos !== "NNS" || !/^an?$/.test(article?.form ?? "")) return;
  if (!/^(second|minute|hour|day|night|week|month|year)$/.test(time?.form ?? "")) return;
  if (time === undefined || article === undefined || time.head === i + 1) return;
  if (/^(second|minute|hour|day|week|month|year)$/.test(unit.lemma)) return;
  Object.assign(time, { head: i + 1, deprel: "nmod:unmarked" });
  Object.assign(article, { head: i + 3, deprel: "det" });
}

/** "a caldera | 3.6 kilometres wide": how wide it is, and nothing that is said of the verb. */
function closeSize(tokens: Token[], i: number): void {
  if (i < 1) return;
  const [noun, unit, size] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (!/^(NOUN|PROPN)$/.test(noun?.upos ?? "") || unit?.upos !== "NOUN") return;
  if (!/^(wide|high|tall|long|deep|thick|across)$/.test(size?.form ?? "") || size === undefined)
    return;
  if (size.head === i - 1 || size.head === -1 || size.deprel === "cop" || noun?.head === i + 2)
    return;
  if (/^(VERB|AUX)$/.test(tokens[size.head]?.upos ?? "") && /^(obl|advmod|xcomp)/.test(size.deprel))
    Object.assign(size, { head: i - 1, deprel: "amod" });
}

/** "until 2030 | – | 2040": one range, and no second time. */
function closeDash(tokens: Token[], i: number): void {
  const [from, dash, until] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!isNumber(from) || !isNumber(until) || !/^[–—-]$/.test(dash?.form ?? "")) return;
  if (dash === undefined || from.end !== dash.start || dash.end !== until.start) return;
  if (until.head !== from.head || until.deprel !== from.deprel) return;
  Object.assign(until, { head: i, deprel: "nmod" });
  dash.head = i + 2;
}

/** "takes | three | to four days": three is no thing that is taken, but where the range begins. */
function closeRange(tokens: Token[], i: number): void {
  const [from, to, until] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!isNumber(from) || to?.form !== "to" || !isNumber(until)) return;
  const noun = tokens[until.head];
  if (noun === undefined || noun.upos !== "NOUN" || until.head !== i + 3) return;
  if (
    from.head !== noun.head ||
    to.head < i + 2 ||
    to.head > i + 3 ||
    from.deprel.startsWith("nmod")
  )
    return;
  // "rose from three to four points": both ends are told on their own.
  if (tokens.some(({ head, deprel }) => head === i && deprel === "case")) return;
  noun.deprel = from.deprel;
  Object.assign(from, { head: i + 3, deprel: "nummod" });
  Object.assign(until, { head: i, deprel: "nmod" });
  to.head = i + 2;
}
