/** Wider words by which English comes back to what a name is called: "the label" for a record company, "the track" for a speedway. */
const wider: readonly [wider: string, narrower: string][] = [
  [
    "event",
    `expo exposition festival fair carnival championship championships olympics marathon conference convention congress summit
    symposium tournament race ceremony parade march concert match final exhibition rally gala hackathon cup prix derby regatta
    pride celebration forum`,
  ],
  [
    "competition contest tournament championship",
    "championship championships cup olympics league trophy prix tournament games open regatta biennale olympiad finals playoffs prize",
  ],
  ["race", "prix marathon regatta derby rally stakes"],
  ["match game", "final semi-final derby bowl"],
  ["festival celebration", "festival carnival pride fair mela"],
  ["track circuit course", "speedway raceway circuit racecourse velodrome racetrack autodrome"],
  ["label company", "records recordings"],
  [
    "show series programme program",
    "series sitcom drama show soap programme program cartoon anime",
  ],
  ["film movie picture documentary", "film movie documentary comedy thriller western sequel"],
  [
    "project",
    "film documentary community experiment initiative program programme expedition mission",
  ],
  [
    "venue facility",
    `stadium arena centre center hall theatre theater auditorium museum gallery ground park ballroom club opera amphitheatre
    bowl dome court coliseum`,
  ],
  ["stadium ground arena", "stadium arena park ground coliseum bowl dome"],
  ["theatre theater", "theatre theater playhouse opera"],
  [
    "school institution",
    "school academy college university conservatory conservatoire institute lyceum gymnasium seminary",
  ],
  ["college university institution", "college university institute polytechnic academy"],
  ["institute", "institute"],
  ["conservatory", "conservatoire conservatorium"],
  [
    "organisation organization body group institution",
    `union association foundation federation society commission committee council corps agency league institute organisation
    organization academy trust charity network alliance coalition congress confederation group fund board authority bureau
    centre center church community`,
  ],
  ["charity", "foundation trust fund"],
  [
    "agency authority regulator body",
    "agency authority administration commission bureau department ministry office service",
  ],
  ["ministry department", "ministry department"],
  ["group band", "band orchestra quartet trio choir ensemble"],
  ["orchestra ensemble", "orchestra philharmonic symphony ensemble"],
  ["team club side", "united city rovers rangers wanderers athletic albion team club side fc"],
  ["force army troops", "army corps force brigade regiment"],
  ["unit", "regiment brigade battalion division squadron corps company"],
  ["party movement", "party movement front alliance"],
  ["movement", "movement front campaign"],
  ["conflict war fighting", "war revolution uprising revolt rebellion conflict"],
  ["battle engagement", "battle siege"],
  ["disaster", "tsunami earthquake flood hurricane fire eruption famine crash"],
  ["site website", "website wiki portal blog site forum"],
  [
    "site location",
    "museum mosque temple castle palace park monument cemetery ruins ruin fort fortress abbey church",
  ],
  ["service platform", "platform service app website network"],
  ["app application software program", "app application platform browser software tool"],
  ["browser software program", "browser"],
  ["software program system", "software system"],
  ["company", "studio studios brewery airline records publisher bank manufacturer press"],
  ["airline carrier", "airline airlines airways"],
  [
    "paper newspaper daily",
    "newspaper times post gazette herald tribune daily journal guardian telegraph",
  ],
  ["magazine publication journal", "magazine review journal weekly quarterly"],
  ["station broadcaster network channel", "radio television tv broadcaster channel network"],
  [
    "building structure",
    "museum church house hotel hospital tower palace castle hall theatre theater library station school mill mansion villa chapel cathedral abbey mosque temple bridge courthouse dorm dormitory warehouse factory",
  ],
  ["church building", "church cathedral chapel minster abbey basilica"],
  ["monastery abbey", "abbey monastery priory"],
  ["chapel church", "chapel"],
  ["gallery museum", "gallery museum"],
  ["prison jail", "prison jail penitentiary"],
  ["complex", "centre center mall palace"],
  ["museum attraction", "museum"],
  ["castle fortress fort", "castle fortress fort citadel"],
  ["road street avenue", "street road avenue boulevard highway lane"],
  [
    "neighbourhood neighborhood district area quarter",
    "neighbourhood neighborhood district quarter suburb borough ward",
  ],
  ["airport", "airport airfield"],
  ["ship vessel boat", "ship ferry steamer frigate destroyer cruiser schooner"],
  ["aircraft plane jet", "aircraft plane jet airliner bomber fighter"],
  ["spacecraft probe craft", "spacecraft probe orbiter lander rover satellite"],
  ["book work novel volume", "book novel memoir biography autobiography treatise"],
  ["work piece", "opera symphony concerto ballet sonata painting sculpture novel poem play"],
  ["song track single", "song single ballad"],
  ["album record", "album"],
  ["play work", "play tragedy comedy musical opera"],
  ["episode", "episode"],
  ["game title", "game"],
  ["law legislation act measure", "act law bill statute code"],
  ["agreement treaty deal accord", "treaty agreement accord protocol pact convention"],
  ["prize award honour honor", "prize award medal trophy"],
  ["civilization civilisation culture", "civilization civilisation culture"],
  ["empire state", "empire kingdom sultanate caliphate republic"],
  ["kingdom state", "kingdom"],
  ["dynasty house family", "dynasty house"],
  ["island", "island isle"],
  ["islands archipelago group", "islands archipelago"],
  ["peak mountain", "mount mountain peak"],
  ["river stream waterway", "river creek"],
  ["legislature parliament house chamber", "parliament assembly congress senate diet"],
  ["court tribunal", "court tribunal"],
  ["language tongue", "language dialect creole"],
  ["theory", "theory grammar"],
];

const split = (words: string): string[] => words.split(/\s+/);

const narrowerOf = new Map<string, Set<string>>();
for (const [names, kinds] of wider)
  for (const name of split(names))
    narrowerOf.set(name, new Set([...(narrowerOf.get(name) ?? []), ...split(kinds)]));

/** The words that the noun is a wider word for: "label" → records, recordings. */
export const narrowerWords = (noun: string): ReadonlySet<string> | undefined =>
  narrowerOf.get(noun);

/** Nouns that take up a place, and what the place must be known as; empty where nothing is known of it. */
const places: readonly [nouns: RegExp, subtypes: RegExp][] = [
  [/^(country|nation)$/, /^(country)$/],
  [/^(state|republic|kingdom)$/, /^(us_state|country)$/],
  [/^(city)$/, /^(city|capital|town|)$/],
  [/^(town|village|municipality|settlement|community|commune)$/, /^(city|town|village|)$/],
  [/^(island|peninsula)$/, /^(island|region|)$/],
  [/^(region|area|territory|province|county|district)$/, /^(region|us_state|continent|)$/],
  [/^(neighbourhood|neighborhood|suburb|borough|quarter)$/, /^(city|town|region|)$/],
  [/^(continent)$/, /^(continent)$/],
];

/** Whether the noun may take up a place of that subtype, undefined where nothing is known of it. */
export const isPlaceSort = (noun: string, subtype: string | undefined): boolean =>
  places.some(([nouns, subtypes]) => nouns.test(noun) && subtypes.test(subtype ?? ""));
