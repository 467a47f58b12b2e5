/** Wider words under which the text comes back to a thing: "the vehicle" for the lorry. */
const wider: [string, string][] = [
  ["vehicle", "car lorry truck bus van coach tram taxi minibus tanker motorcycle train ambulance"],
  ["road", "motorway street highway avenue route lane carriageway"],
  [
    "ship vessel boat",
    "ferry trawler tanker yacht liner freighter barge ship boat submarine catamaran dinghy",
  ],
  ["plane aircraft jet", "airliner helicopter plane aeroplane airplane jet aircraft balloon"],
  [
    "building",
    "school church house bakery museum hotel hospital theatre theater library factory tower mosque warehouse mill palace station",
  ],
  [
    "animal",
    "lion tiger bear wolf whale dolphin elephant horse dog cow sheep fox deer otter seal shark monkey panda rhino leopard",
  ],
  [
    "bird",
    "ostrich eagle owl gull falcon swan goose duck parrot penguin stork vulture crane kestrel",
  ],
  [
    "company firm",
    "operator manufacturer retailer airline bank carmaker brewer publisher supplier maker developer utility",
  ],
  ["painting work picture", "portrait landscape canvas painting picture"],
  ["fire blaze", "wildfire bushfire fire blaze"],
  ["storm", "hurricane cyclone typhoon blizzard tornado"],
  ["quake tremor", "earthquake"],
  ["vote ballot poll", "election referendum vote ballot"],
  ["match game", "final semi-final derby match game"],
  ["study research paper", "study research survey analysis"],
  ["law legislation measure", "bill act law ban"],
  ["form document", "questionnaire"],
  ["attack", "bombing shooting stabbing ambush raid assault"],
  ["girl boy", "teenager student pupil child"],
];

const widerWords = new Map(
  wider.flatMap(([names, kinds]) =>
    kinds.split(" ").map((kind): [string, string[]] => [kind, names.split(" ")]),
  ),
);

/** Wider words for a noun: "lorry" → "vehicle". */
export const widerNouns = (noun: string): string[] => widerWords.get(noun) ?? [];

/** The nouns that it is a wider word for: "vehicle" → "lorry", "bus". */
export const narrowerNouns = (noun: string): string[] =>
  wider.flatMap(([names, kinds]) => (names.split(" ").includes(noun) ? kinds.split(" ") : []));
