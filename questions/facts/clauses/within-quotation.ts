import type { Document, Tree } from "../types.ts";

/** Whether the sentence begins inside a quotation of its paragraph: "“The climate is ours. | Countries must act,” she said". */
export function isWithinQuotation({ reading }: Document, { sentence }: Tree): boolean {
  const { text } = reading;
  const before = text.slice(text.lastIndexOf("\n", sentence.start) + 1, sentence.start);
  if (!/["“]/.test(before)) return false;
  return before.split('"').length % 2 === 0 || before.split("“").length > before.split("”").length;
}
