/**
 * Spelling rules of regular English verbs, without any list: what to add and what to take off. `verbs.ts` puts the
 * irregular verbs and the exceptions (`data/verbs.json`) before them.
 */

const vowelGroups = (word: string): number => word.match(/[aeiouy]+/g)?.length ?? 0;

/** `hop`, `plan`, `equip`: one vowel letter and one consonant at the end (`w`, `x` and `y` never double). */
const endsShort = (word: string): boolean => /(^|[^aeiou]|qu)[aeiou][bdfgklmnprtvz]$/.test(word);

/** Stressed on the last syllable, so that the consonant doubles: `admit`, `prefer`, `control`. */
const stressedLast =
  /^(?:abet|abhor|abut|acquit|admit|allot|annul|befit|beget|begin|bedim|besot|combat|commit|compel|concur|confer|control|corral|debar|debug|decontrol|defer|demur|deter|disbar|dispel|embed|emit|entrap|equip|excel|expel|extol|forget|forgot|format|handicap|humbug|impel|incur|infer|inter|interbred|intermit|kidnap|leapfrog|nonplus|occur|offset|omit|outbid|outfit|outrun|overlap|patrol|permit|prefer|program|propel|rebel|rebut|recommit|recur|refer|refit|regret|remit|repel|reset|retrofit|rerun|sandbag|submit|transfer|transmit|transship|unplug|unwrap|unzip|upset|wiretap|zigzag|worship|hotdog|outwit|prebend|undercut|input|output|rappel)$/;

/** Verbs in -l that newspapers double in British and not in American spelling; we write the American form. */
const doubles = (base: string): boolean =>
  endsShort(base) && (vowelGroups(base) === 1 || stressedLast.test(base));

/** `stop` → `stopped`, `carry` → `carried`, `use` → `used`. */
export const addEd = (base: string): string => {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (/[aeiou]c$/.test(base)) return `${base}ked`;
  return `${doubles(base) ? base + base.slice(-1) : base}ed`;
};

/** `stop` → `stopping`, `die` → `dying`, `use` → `using`, `see` → `seeing`. */
export const addIng = (base: string): string => {
  if (/[^aeiou]?ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && base.length > 2) return `${base.slice(0, -1)}ing`;
  if (/[aeiou]c$/.test(base)) return `${base}king`;
  return `${doubles(base) ? base + base.slice(-1) : base}ing`;
};

/** `watch` → `watches`, `carry` → `carries`, `go` → `goes`. */
export const addS = (base: string): string => {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(base) || /[^aeio]o$/.test(base)) return `${base}es`;
  return `${base}s`;
};

/** Stems in -ll of one vowel more than `call` that keep both letters. */
const keepsDoubleL =
  /(?:stall|call|fall|roll|thrall|ppall|fill|still|spell|sell|tell|ball|wall|pull|full|skill|kill|hall|will|bull)$/;
const keepsDouble =
  /^(?:add|egg|err|purr|whirr|butt|putt|boycott|ebb|inn|mitt|net+|shirr|burr|redd)$/;

const endsInSilentE: readonly RegExp[] = [
  /[cvu]$/, // danced, moved, argued
  /[^tz]z$/, // realized
  /[^s]s$/, // used, sensed
  /[rdl]g$/, // merged, judged
  /(?:ch|rr|str|m|^r|er|gr)ang$|[eu]ng$|(?:^h|cr|fr|imp|^b|^t|wh|syr)ing$/, // changed
  /[aeiou]g$/, // managed
  /[bcdfgkpstz]l$/, // settled
  /[ct]r$/, // centred
  /^[^aeiou]*(?:[aeiouy]|qu[aeiou])[bdfkmnlprt]$/, // hoped, fired, quoted, typed
  /(?:[^aeo]|cre|v[ei]|[^aeiou]i|ci|li)at$/, // related, created
  /(?:un|gn|nv|xc|wr|rec|pol|exped|def|ap?pet|par[as]|qu|sp|inc)it$/, // united
  /(?:pl|l|p|cr)et$/, // completed
  /(?:m|v|n|qu|r)ot$/, // promoted
  /[^o]ut$/, // executed
  /[bcfghlmnrstuv]id$/, // decided
  /[^eo]ad$/, // invaded
  /[cp]ed$/, // preceded
  /[^io]od$/, // exploded
  /[^oa]ud$/, // included
  /(?:[aeiou][^aeiou]+um|com)$/, // assumed
  /[^eoi]am$/, // blamed
  /[^oea][^aeiou]im$/,
  /(?:tpon|phon|clon|thron|condon|aton|inton)$/, // postponed
  /[vc]en$/, // convened
  /[^aeiour]in$/, // combined
  /[aeiou][^aeiou]+un$/,
  /(?:adh|coh|rev|persev|interf)er$/, // adhered
  /(?:pl|st|gn|sc|^b)or$/, // explored
  /[^aeo]ir$/, // acquired
  /(?:p|cl|sh|qu)ar$/, // prepared
  /[stgjcdn]ur$/, // measured
  /(?:[p-t]|nc)il$/, // compiled
  /(?:[nx]h|sc)al$/, // inhaled
  /[^ro][^o]ol$/, // consoled
  /[^ao]ul$/, // scheduled
  /[^leo]op$/, // coped
  /[^eo][^eo]ap$/, // escaped
  /[w]ip$/,
  /[aeiou][^aeiou]+[aiou]k$/, // provoked
  /[^aeiou][aiou]b$/, // described
  /(?:brea|ba|clo|soo|loa|tee|see|wri|la|ti)th$/, // breathed
  /(?:^w|^t|^p|^h|b|foret)ast$/, // tasted
];

/** Which base a stem left by -ed or -ing had: `stopp` → `stop`, `mov` → `move`, `need` → `need`. */
const baseOfStem = (stem: string): string => {
  if (/([bdgmnprtkv])\1$/.test(stem) && !keepsDouble.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith("ll") && stressedLast.test(stem.slice(0, -1))) return stem.slice(0, -1);
  if (stem.endsWith("ll") && vowelGroups(stem) > 1 && !keepsDoubleL.test(stem)) {
    return stem.slice(0, -1);
  }
  if (/[aeiou]ck$/.test(stem) && /(?:ffick|nick|mick|rolick)$/.test(stem)) return stem.slice(0, -1);
  return endsInSilentE.some((pattern) => pattern.test(stem)) ? `${stem}e` : stem;
};

/** `carried` → `carry`, `stopped` → `stop`, `agreed` → `agree`. */
export const removeEd = (form: string): string => {
  if (form.endsWith("ied")) return form.length <= 4 ? form.slice(0, -1) : `${form.slice(0, -3)}y`;
  const stem = form.slice(0, -2);
  return /[eoy]$/.test(stem) ? (stem.endsWith("e") ? `${stem}e` : stem) : baseOfStem(stem);
};

/** `dying` → `die`, `stopping` → `stop`, `using` → `use`. */
export const removeIng = (form: string): string => {
  const stem = form.slice(0, -3);
  if (/^[^aeiou]{1,2}y$/.test(stem) && form.length <= 5) return `${stem.slice(0, -1)}ie`;
  return /[eoyi]$/.test(stem) ? stem : baseOfStem(stem);
};

/** `carries` → `carry`, `watches` → `watch`, `uses` → `use`. */
export const removeS = (form: string): string => {
  if (form.endsWith("ies")) return form.length <= 4 ? form.slice(0, -1) : `${form.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes|tzes|(?<!^sh|^t|^h|can)oes|ocuses)$/.test(form))
    return form.slice(0, -2);
  return form.slice(0, -1);
};
