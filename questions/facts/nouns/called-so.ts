/** Nouns by which English takes up one and the same thing; within a group any may stand for any other. */
const groups: readonly string[] = [
  "researcher scientist author biologist geologist astronomer physicist team",
  "company firm group corporation manufacturer maker operator retailer producer business",
  "law bill act bylaw measure legislation",
  "ship vessel boat ferry freighter tanker liner trawler yacht",
  "plane aircraft jet airliner airplane",
  "car vehicle lorry truck van",
  "match game final fixture",
  "fire blaze",
  "earthquake quake tremor",
  "storm hurricane cyclone typhoon",
  "film movie documentary",
  "mammal animal creature bird fish reptile",
  "skeleton fossil specimen",
  "work painting picture canvas portrait",
  "book novel memoir",
  "island islet",
  "plan proposal scheme",
  "agreement deal treaty pact accord",
  "crash accident collision derailment",
  "attack assault raid",
  "vote ballot election referendum poll",
  "strike walkout stoppage",
  "investigation inquiry enquiry probe",
  "study paper research",
  "verdict ruling judgment decision sentence",
];

const groupOf = new Map<string, number>(
  groups.flatMap((group, k) => group.split(" ").map((noun): [string, number] => [noun, k])),
);

/** Whether one noun may take up what the other has brought up: "the vessel" for a ferry. */
export const isCalledSo = (noun: string, other: string): boolean =>
  noun === other || (groupOf.has(noun) && groupOf.get(noun) === groupOf.get(other));

/** The nouns of its group, the noun itself among them; none for a noun of no group. */
export const calledSo = (noun: string): string[] =>
  groups[groupOf.get(noun) ?? -1]?.split(" ") ?? [];
