/**
 * Irregular verbs: base, past and participle (the participle is left out where it equals the past; `/` parts the
 * newspapers' first choice from other forms that occur). Compounds such as `overtake` follow from `prefixes`.
 */
const table = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten/beat|become became become|begin began begun
bend bent|bet bet|bid bid/bade bid/bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
breed bred|bring brought|broadcast broadcast/broadcasted|build built|burn burned/burnt|burst burst|buy bought|cast cast
catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug
dive dived/dove dived|do did done|draw drew drawn|dream dreamed/dreamt|drink drank drunk|drive drove driven
dwell dwelt/dwelled|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|fit fit/fitted|flee fled
fling flung|fly flew flown|forbid forbade forbidden|forecast forecast/forecasted|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|forego forewent foregone|forsake forsook forsaken|freeze froze frozen
get got got/gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung/hanged|have had|hear heard
hew hewed hewn|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt/kneeled|knit knit/knitted
know knew known|lay laid|lead led|lean leaned/leant|leap leapt/leaped|learn learned/learnt|leave left|lend lent|let let
lie lay lain|light lit/lighted|lose lost|make made|mean meant|meet met|mistake mistook mistaken|mow mowed mown|pay paid
partake partook partaken|plead pleaded/pled|prove proved proven/proved|put put|quit quit/quitted|read read|rend rent
rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn/sawed|say said|see saw seen
seek sought|sell sold|send sent|set set|sew sewed sewn/sewed|shake shook shaken|shear sheared shorn|shed shed
shine shone/shined|shoot shot|show showed shown/showed|shrink shrank/shrunk shrunk|shut shut|sing sang sung
sink sank/sunk sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slink slunk|slit slit
smell smelled/smelt|smite smote smitten|sneak sneaked/snuck|sow sowed sown/sowed|speak spoke spoken|speed sped/speeded
spell spelled/spelt|spend spent|spill spilled/spilt|spin spun|spit spat/spit|split split|spoil spoiled/spoilt
spread spread|spring sprang/sprung sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank/stunk stunk
strew strewed strewn/strewed|stride strode stridden|strike struck struck/stricken|string strung
strive strove/strived striven/strived|swear swore sworn|sweep swept|swell swelled swollen/swelled|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust
tread trod trodden/trod|undergo underwent undergone|understand understood|wake woke/waked woken/waked|wear wore worn
weave wove/weaved woven/weaved|wed wed/wedded|weep wept|wet wet/wetted|win won|wind wound|wring wrung
write wrote written|beget begot/begat begotten|behold beheld|beset beset|bestride bestrode bestridden|clothe clothed/clad
abide abided/abode|cleave cleaved/cleft cleaved/cloven|sweat sweated/sweat|wreak wreaked|bust busted/bust
shave shaved shaved/shaven|waylay waylaid|wit wist|bereave bereaved/bereft|gild gilded/gilt|heave heaved/hove
browbeat browbeat browbeaten|typeset typeset|telecast telecast|proofread proofread|sublet sublet|offset offset
babysit babysat|upset upset|input input/inputted|output output/outputted|withdraw withdrew withdrawn
withhold withheld|withstand withstood|spotlight spotlighted/spotlit|highlight highlighted|moonlight moonlighted
`;

const prefixes = [
  "over",
  "under",
  "out",
  "re",
  "un",
  "mis",
  "fore",
  "up",
  "inter",
  "pre",
  "in",
  "be",
];
/** Verbs that take one of the prefixes; `outspeed` and the like are left to the rules. */
const prefixed =
  "overcome overdo overdraw overeat overhang overhear overpay override overrun oversee overshoot oversleep overspend overtake overthrow overwrite undercut underlie undersell undertake underwrite outbid outdo outgrow outrun outsell outshine outspend outfight outdraw rebuild recast redo redraw refit rehear remake repay reread rerun resell resend reset retake reteach retell rethink rewrite rewind regrow rehang resit resew rebind rebid rewin reshoot reawake relight respread unbind undo unwind unfreeze unweave miscast misdeal mishear mislay mislead misread misspeak misspell misspend misunderstand misunderstand foresee foretell forego forewear uphold interweave preset inset inlay inbreed befall misread recut resow";

/** The forms of one irregular verb, the usual one first. */
export type IrregularVerb = { base: string; pasts: string[]; participles: string[] };

const readTable = (): IrregularVerb[] =>
  table
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [base = "", past = "", participle = past] = row.split(" ");
      return { base, pasts: past.split("/"), participles: participle.split("/") };
    });

const compound = (simple: ReadonlyMap<string, IrregularVerb>, word: string): IrregularVerb[] => {
  for (const prefix of prefixes) {
    const verb = word.startsWith(prefix) ? simple.get(word.slice(prefix.length)) : undefined;
    if (!verb) continue;
    const add = (form: string) => prefix + form;
    return [{ base: word, pasts: verb.pasts.map(add), participles: verb.participles.map(add) }];
  }
  return [];
};

const readVerbs = (): Map<string, IrregularVerb> => {
  const simple = new Map(readTable().map((verb) => [verb.base, verb]));
  const compounds = prefixed.split(" ").flatMap((word) => compound(simple, word));
  for (const verb of compounds) if (!simple.has(verb.base)) simple.set(verb.base, verb);
  return simple;
};

/** Irregular verbs by base; `be` and the modals stand apart in `auxiliaries.ts`. */
export const irregularVerbs: ReadonlyMap<string, IrregularVerb> = readVerbs();
