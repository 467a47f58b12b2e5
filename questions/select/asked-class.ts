import type { Candidate } from "../ask/types.ts";

/** "Which parish is one of the oldest towns …?" asks for one thing and speaks of another. */
const placeSaidOf =
  /^Which ([a-z]+) (?:is|was) (?:one of )?(?:the|an?) (?:[a-z-]+ ){0,3}(towns?|cit(?:y|ies)|villages?|parish(?:es)?|count(?:y|ies|ry|ries)|rivers?|lakes?|islands?|compan(?:y|ies))\b/;

/** "On which island …? Stewart Island": the word of the class, where every option has it; empty otherwise. */
export function sharedClass({ stem, key, form }: Candidate, options: string[]): string {
  const noun = askedClass.exec(stem)?.[1]?.toLowerCase();
  const hasNoun = (text: string) =>
    text
      .toLowerCase()
      .split(" ")
      .some((word) => noun?.split(" ").includes(word));
  // "At which school did she teach? The School": which one, it should say.
  const isBare = key.toLowerCase().replace(/^the /, "") === noun;
  return /^(which|when)$/.test(form) &&
    noun !== undefined &&
    !isBare &&
    [key, ...options].every(hasNoun)
    ? noun
    : "";
}

const askedClass =
  /\bwhich (university|college|school|museum|hospital|river|lake|island|bridge|street|road|bay|court|party|bank|festival|ministry|airport|century|hotel|castle|palace|library|gallery|observatory|institute|medal|prize|award|trophy|cup|fellowship|dynasty|cooperative|conservatory|laboratory|seminary|cemetery|journal|magazine|club|society|orchestra|academy|company|league|battle|monastery|abbey|temple|chapel|mosque|church|theatre|theater|building|hall|tower|prison|stadium|park|canal|valley|mountains|islands|desert|peninsula|plateau|glacier|strait|ocean|sea|railway|republic|empire|kingdom|province|county|army|regiment|brigade|squadron|siege|war|uprising|rebellion|revolution|treaty|newspaper|foundation|council|committee|commission|federation|association|department|agency|stock exchange)\b/i;

/** Whether the question asks for one kind of thing and its answer, or what it says of it, is of another. */
export function isOfOtherClass({ stem, form, key }: Candidate): boolean {
  const [, asked, said] = placeSaidOf.exec(stem) ?? [];
  // "train number 91, the Tolm Arrow": "which number" asks for the 91.
  if (/\bwhich (?:number|part|one|kind|type)\b/i.test(stem) && /^(?:the |The )?\p{Lu}/u.test(key))
    return !/\d/.test(key);
  return form === "which" && said !== undefined && !said.startsWith(asked ?? said);
}
