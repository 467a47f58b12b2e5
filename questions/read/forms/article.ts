/** Words whose first sound is not what their first letter says. */
const silentH = /^(?:hour|honest|honou?r|heir|herb(?!ert|ivor)|homage)/i;
const consonantSound =
  /^(?:u(?:nesco|efa|ni(?!n|mp|dent|rri|mag|mpr|nter|ni|ss)|s(?:e|a[gb]|u|ur)|ti[l]|ran|b(?:iq)|k[er]|rolog|tah|topi|gand)|eu|ew|one\b|once\b|oneself|ou(?:ija|i\b)|uyghur)/i;
const vowelLetters = /^[AEFHILMNORSX]/;
/** Read letter by letter: `FBI`, `MP`, `X-ray`. Acronyms read as words (`NATO`, `UNESCO`) have a vowel inside. */
const isSpelledOut = (word: string): boolean =>
  /^[A-Z](?:[-.]|$)/.test(word) || (/^[A-Z][A-Z0-9&]{1,4}s?$/.test(word) && !readAsWord.test(word));
const readAsWord =
  /^(?:NATO|NASA|UNESCO|UNICEF|OPEC|AIDS|FIFA|UEFA|NAFTA|LASER|SARS|MERS|FEMA|DEFRA|RAM|ROM|SIM|PIN|NIMBY|UNHCR|ASEAN|HAMAS|MI5)$/;

const soundsLikeVowelNumber = (digits: string): boolean => {
  const plain = digits.replaceAll(",", "");
  if (plain.startsWith("8")) return true;
  const lead = plain.split(".")[0] ?? "";
  return (
    /^(?:11|18)$/.test(lead.length % 3 === 2 ? lead.slice(0, 2) : "") || /^(?:11|18)$/.test(lead)
  );
};

/**
 * `a` or `an` for a phrase, by the sound of its first word: an hour, a university, an MP, a NATO base, an 8-year-old,
 * a one-off, an 11th, a 100.
 */
export const indefiniteArticle = (phrase: string): "a" | "an" => {
  const first = /[\p{L}\p{N}][\p{L}\p{N}.,&'’-]*/u.exec(phrase)?.[0] ?? "";
  const digits = /^\d[\d,.]*/.exec(first)?.[0];
  if (digits) return soundsLikeVowelNumber(digits) ? "an" : "a";
  const word = first.split(/[-'’]/)[0] ?? first;
  if (isSpelledOut(first) || isSpelledOut(word)) return vowelLetters.test(word) ? "an" : "a";
  if (silentH.test(word)) return "an";
  if (consonantSound.test(word)) return "a";
  return /^[aeiouàáâäåæèéêëìíîïòóôöøùúûü]/i.test(word) ? "an" : "a";
};
