/**
 * Word classes, as bits. They say what a word may do beside the answer: an article is never compared, a title may come
 * or go, `north` must stand on both sides. Lists are closed classes of English and of names, written by us.
 */
export const article = 1;
/** Function words: prepositions, pronouns, forms of be and have. They may come and go, but never make an answer. */
export const small = 2;
export const negation = 4;
/** Words that make another thing of the same name: `north`, `old`, `junior`, `anti`. */
export const distinguishing = 8;
/** Titles, ranks and roles before a name. */
export const title = 16;
/** Class nouns that may follow or precede a name: `river`, `battle`, `language`. */
export const classNoun = 32;
/** Legal forms of companies. */
export const legalForm = 64;
/** `Jr`, `Sr`: parts of a name that tell father from son. */
export const nameSuffix = 128;
/** `or`, `either`, `maybe`: the player names more than one thing. */
export const hedge = 256;
/** `think`, `answer`, `called`: words around an answer. */
export const filler = 512;
/** Conjunction of a list. */
export const conjunction = 1024;
/** Verbs that make a sentence of the answer. */
export const verb = 2048;
/** Nouns that say what sort of thing a following name is: `city of`, `planet`. */
export const genericNoun = 4096;

const lists: readonly (readonly [bit: number, words: string])[] = [
  [article, "the a an la le el los las der die das il al"],
  [
    small,
    "because due owing thanks of in on at to for from by with as into onto upon about around near between during within through over under since until after before than that this these those it its he she his him her they them their there here who whom whose which what when where why how i we you my our your me us do does did so then just only also both each de du des di da do von van der den zu y e et und",
  ],
  [
    verb,
    "is was are were be been would could will should can does did lived lives uses used includes included belongs comes came joined portrayed being has have had 's plays played wrote written won directed sang sung sings wrote became founded invented discovered began ended started happened took occurred released located born died made means refers stands consists found",
  ],
  [
    negation,
    "not no never non none neither nor without except isnt wasnt arent dont doesnt didnt cannot cant un nobody nothing",
  ],
  [
    distinguishing,
    "north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central old new upper lower inner outer high low higher left right front rear first last former ex anti pro pre post sub super neo pseudo vice deputy assistant male female men women mens womens boys girls king queen prince princess duke duchess emperor empress his her mother father son daughter brother sister wife husband uncle aunt elder younger junior senior minor major democratic peoples greater lesser little big small large great hot cold dry wet black white red green blue yellow golden dark light early late mid half semi double triple single civil soviet",
  ],
  [
    title,
    "mr mrs ms miss majesty highness holiness excellency honourable honorable dr doctor sir lady lord dame madame monsieur saint st prof professor president prime minister chancellor king queen prince princess emperor empress tsar czar pope bishop archbishop cardinal general colonel captain major sergeant lieutenant admiral senator governor mayor secretary judge justice chief rev reverend father brother sister count countess duke duchess baron baroness earl actor actress singer author writer poet novelist painter artist composer musician director producer philosopher scientist physicist chemist mathematician inventor explorer politician footballer player rapper guitarist bassist drummer comedian congresswoman congressman rep vice former coach commander marshal sheikh sultan caliph khan rabbi imam wizard detective inspector officer agent nurse chef chairman chairwoman pandit chair premier ambassador attorney commissioner hms rms uss ss the",
  ],
  [
    classNoun,
    "river ocean sea lake bay gulf strait channel canal mountain mountains mount mt mtn range hills hill desert island islands isle peninsula continent valley forest falls waterfall city town village county province state district region territory country nation kingdom empire republic commonwealth battle war siege treaty act amendment revolution dynasty period era age century language languages people family group bond bonds acid acids cell cells gas element process system effect theory law principle theorem constant number equation reaction disease virus bacterium bacteria organ bone muscle vessel vessels planet moon star constellation galaxy comet company corporation band team club association organization organisation institute university college school church cathedral temple palace castle tower bridge building street st avenue road square park stadium station airport museum gallery library theatre theater hospital film movie novel book poem play song album symphony concerto sonata opera series show episode season game award prize medal cup championship tournament league festival day month year party government parliament congress wing verdict currency sport music dance instrument tree plant flower animal bird fish dog cat protein enzyme hormone vitamin metal mineral rock stone code program software computer browser engine layer style movement religion church faith agency bureau department ministry office committee council commission court market exchange bank newspaper magazine channel network ship boat aircraft rocket mission method technique model test scale unit surgery syndrome condition tissue membrane fibre fiber light ray rays wave waves field force energy power color colour beach airport part chapter volume raid attack massacre crisis scandal incident disaster bombing earthquake hurricane eruption uprising rebellion expedition conference summit agreement accord pact",
  ],
  [
    genericNoun,
    "city town village state province county country nation kingdom republic island isle river lake planet god goddess year month day continent region territory land capital home commonwealth province letter number word surname name names type types kind kinds form sort gas element language colour color metal game sport art",
  ],
  [
    legalForm,
    "inc incorporated ltd limited llc corp corporation co company plc gmbh ag sa nv spa group holdings fc afc cf sc",
  ],
  [nameSuffix, "jr sr junior senior ii iii iv esq phd md"],
  [hedge, "or either maybe perhaps possibly either/or"],
  [
    filler,
    "aged think believe guess answer probably definitely surely called named known name aka formerly also say im its thats id well um uh er like approximately some about roughly circa ca around nearly almost exactly total altogether please sure ok yes officially commonly usually simply just actually typically generally often currently mainly mostly ad ce bc bce",
  ],
  [conjunction, "and"],
];

const classes: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>();
  for (const [bit, words] of lists) {
    for (const word of words.split(" ")) found.set(word, (found.get(word) ?? 0) | bit);
  }
  return found;
})();

/** The class bits of a folded, lower-case word; 0 for content words. */
export const classesOf = (word: string): number => classes.get(word) ?? 0;
