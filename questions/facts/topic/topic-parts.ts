/** Kinds of things that articles are about: the nouns that class them, and what each has of its own. */
type Kind = {
  classes: RegExp;
  /** Nouns that stand with "the" for a part or a side of the topic: "the nave". */
  parts: string;
  /** Nouns without an article that tell what is done to it or goes on at it, with their prepositions. */
  actions?: Record<string, string>;
};

const building: Kind = {
  classes:
    /^(building|lighthouse|cathedral|church|abbey|minster|monastery|chapel|mosque|temple|synagogue|castle|palace|exchange|museum|theatre|theater|station|library|hall|hospital|mill|house|hotel|tower|observatory|prison|fort|fortress|stadium|pier|mansion|villa|school)$/,
  parts: `nave choir aisle transept crypt apse chancel steeple spire dome vault roof ceiling floor wall tower facade façade
    doorway entrance staircase auditorium foyer arcade arch column pillar buttress porch cloister dormitory kitchen refectory
    courtyard cellar basement attic wing interior exterior masonry lantern lens lamp light keeper organ gauge foundation stone
    architect restoration conversion demolition rebuilding reopening beacon optic gallery hall monastery machinery
    gate gatehouse barbican keep moat rampart ward garrison site`,
  actions: { construction: "of", demolition: "of", restoration: "of", work: "on", trading: "at" },
};

const waterway: Kind = {
  classes: /^(canal|waterway|river|stream|creek|lake|reservoir|fjord|bay|inlet)$/,
  parts: `lock aqueduct tunnel channel towpath embankment summit toll course mouth source bank bed basin delta headwater gorge
    canyon estuary discharge flow shore valley surface depth level watershed upper lower`,
  actions: {
    construction: "of",
    work: "on",
    traffic: "on",
    navigation: "on",
    logging: "on",
    digging: "of",
  },
};

const mountain: Kind = {
  classes: /^(mountain|volcano|stratovolcano|peak|hill|massif)$/,
  parts: "summit crater caldera slope flank cone ridge eruption glacier foot lava vent top",
};

const settlement: Kind = {
  classes:
    /^(town|city|village|commune|municipality|parish|borough|hamlet|settlement|neighborhood|neighbourhood)$/,
  parts: `population market castle harbour harbor port centre center quarter suburb economy outskirt rampart
    inhabitant townspeople church council electricity climate wall forum amphitheatre aqueduct ruin`,
};

const land: Kind = {
  classes:
    /^(country|state|region|province|county|district|territory|island|archipelago|empire|kingdom|republic|dynasty|sultanate|duchy|principality|caliphate|colony|peninsula)$/,
  parts: `population capital economy government parliament language currency climate flag anthem constitution territory border
    coast coastline ruler army`,
};

const body: Kind = {
  classes:
    /^(company|firm|business|manufacturer|maker|producer|retailer|corporation|brewery|publisher|organisation|organization|service|charity|institution|society|association|foundation|institute|agency|university|college|school|orchestra|club|party|newspaper|bank)$/,
  parts: `founder headquarters factory workforce revenue turnover profit board chairman owner director president secretary
    staff member office archive share`,
};

const way: Kind = {
  classes: /^(road|route|way|railway|railroad|line|trail|street|bridge|crossing|viaduct|tramway)$/,
  parts: `route surface toll deck span pier tower cable railing sidewalk lane gate milestone traffic embankment station
    tunnel viaduct track bridge site`,
  actions: { construction: "of", work: "on", traffic: "on", demolition: "of" },
};

const happening: Kind = {
  classes:
    /^(battle|siege|flood|fire|disaster|earthquake|storm|explosion|eruption|war|revolt|rebellion|uprising|strike|massacre|collapse|shipwreck|expedition)$/,
  parts: "victim survivor cause outcome aftermath dead outbreak site casualty battlefield",
};

const contest: Kind = {
  classes: /^(olympics|games|event|tournament|championship|competition|festival)$/,
  parts: "organizer organiser ceremony venue participant competitor",
};

const journey: Kind = {
  classes: /^(expedition|voyage)$/,
  parts: `man crew leader commander member participant captain mate surgeon doctor scientist officer sailor departure return`,
};

const kinds: readonly Kind[] = [
  building,
  waterway,
  mountain,
  settlement,
  land,
  body,
  way,
  happening,
  journey,
  contest,
];

/** What anything may have that an article is about. */
const common =
  "name construction origin history design completion opening closure length width height area cost budget";

/** Sides of anything that lies somewhere: "the northern part". Without a word of its own each is any thing's. */
const sides = new Set("part half end side section portion edge tip bank shore slope".split(" "));

/** Whether the noun is a side of a topic of any kind. */
export const isSideNoun = (noun: string): boolean => sides.has(noun);

const split = (words: string): string[] => words.split(/\s+/);
/** A body has no measures, and designs many things. */
const noBodys = /^(completion|width|height|length|design)$/;
const partsByKind = kinds.map(
  (kind) =>
    new Set([
      ...split(kind.parts),
      ...split(common).filter((noun) => kind !== body || !noBodys.test(noun)),
    ]),
);

const kindsOf = (classes: readonly string[]): number[] =>
  kinds.flatMap((kind, k) => (classes.some((noun) => kind.classes.test(noun)) ? [k] : []));

const known = new Map<string, ReadonlySet<string>>();

/** The nouns that a topic of these classes has of its own; empty for a topic of no known kind. */
export function partsOf(classes: readonly string[]): ReadonlySet<string> {
  const place = classes.join(" ");
  let parts = known.get(place);
  if (parts === undefined) {
    const all = kindsOf(classes).flatMap((k) => [...(partsByKind[k] ?? [])]);
    // "the bridge of the Tolm Bridge": what the topic is itself is no part of it.
    parts = new Set(all.filter((noun) => !classes.includes(noun)));
    known.set(place, parts);
  }
  return parts;
}

/** What goes on at a topic of these classes, with the preposition: `traffic` → `on`. */
export const actionsOf = (classes: readonly string[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...kindsOf(classes).map((k) => kinds[k]?.actions ?? {}));
