import type { Token } from "../../read/types.ts";
import type { Span } from "./mend-tree.ts";

/** What news of accidents is misread in: a maker's name that looks like a verb, and what hangs on "upon landing". */
export function mendAircraft(tokens: Token[], names: Span[]): void {
  for (const { first, end } of names)
    for (let i = first; i < end; i++) if (tokens[i]?.head === -1) mendMaker(tokens, i);
  tokens.forEach((_, i) => {
    freeLanding(tokens, i);
    freeDay(tokens, i);
  });
}

/** "A Velmar Boeing 737 airplane crashed", read as if an airline were "boeing" it: the aircraft crashed. */
function mendMaker(tokens: Token[], i: number): void {
  const maker = tokens[i];
  if (i === 0 || maker?.xpos !== "VBG" || !/^\p{Lu}/u.test(maker.form)) return;
  const noun = tokens.findIndex(({ head, deprel }, k) => head === i && deprel === "obj" && k > i);
  const verb = tokens.findIndex(
    ({ head, xpos, deprel }, k) =>
      head === i && k === noun + 1 && /^VB[DN]$/.test(xpos) && /^(xcomp|ccomp|advcl)$/.test(deprel),
  );
  const isHelped = tokens.some(({ head, deprel }) => head === verb && deprel.startsWith("aux"));
  if (noun < 0 || verb < 0 || isHelped) return;
  for (const token of tokens) {
    if (token.head !== i) continue;
    const isBefore = token.deprel === "nsubj" || tokens.indexOf(token) < i;
    Object.assign(token, isBefore ? { head: noun, deprel: "compound" } : { head: verb });
  }
  Object.assign(maker, { upos: "PROPN", xpos: "NNP", head: noun, deprel: "compound" });
  Object.assign(tokens[noun] ?? {}, { head: verb, deprel: "nsubj" });
  Object.assign(tokens[verb] ?? {}, { head: -1, deprel: "root", xpos: "VBD" });
}

/** "crashed upon landing | at Velmont Airport | around noon": where and when it landed it crashed. */
function freeLanding(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (!/^(landing|arrival|departure|takeoff|take-off)$/.test(token?.form ?? "")) return;
  const verb = token?.head ?? -1;
  if (!/^(advcl|obl)$/.test(token?.deprel ?? "") || tokens[verb]?.upos !== "VERB") return;
  const marker = tokens[i - 1];
  if (marker?.head !== i || !/^(upon|on|after|during|before)$/.test(marker.form)) return;
  for (const other of tokens)
    if (other.head === i && /^(obl|nmod)/.test(other.deprel) && tokens.indexOf(other) > i)
      Object.assign(other, { head: verb, deprel: "obl" });
}

/** "around 11:30 AM local time | today": the day is the verb's own. */
function freeDay(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (token?.form !== "today" && token?.form !== "yesterday") return;
  const clock = tokens[token.head];
  if (clock === undefined || token.head > i || !/^\d{1,2}[:.]\d\d$/.test(clock.form)) return;
  if (tokens[clock.head]?.upos !== "VERB") return;
  Object.assign(token, { head: clock.head, deprel: "obl:unmarked" });
}
