/** What sort of thing an encyclopedia describes; it decides what a bare noun can be of. */
export type TopicKind =
  | "living"
  | "substance"
  | "artefact"
  | "act"
  | "ailment"
  | "craft"
  | "concept"
  | "work"
  | "event";

/** Class nouns by kind, each group in words that may take up one another: "the bird" for a parrot. */
const groups: readonly [kind: TopicKind, wider: string, classes: string][] = [
  [
    "living",
    "bird species animal",
    "bird parrot owl raptor seabird songbird duck goose gull eagle falcon penguin finch warbler pigeon heron kingfisher crane stork vulture auk albatross petrel pelican cormorant hornbill hummingbird woodpecker swift swallow thrush crow wader ratite passerine",
  ],
  [
    "living",
    "mammal species animal",
    "mammal rodent shrew bat whale dolphin seal primate monkey ape marsupial antelope deer cat bear fox mongoose otter lemur carnivore herbivore sloth squirrel anteater wolf dog horse cow cattle pig sheep goat hare rabbit mouse rat mole beaver badger weasel hedgehog porcupine elephant rhinoceros hippopotamus giraffe zebra camel bison kangaroo ungulate cetacean porpoise insectivore canine canid feline felid bovine equine",
  ],
  ["living", "fish species animal", "fish shark ray eel catfish minnow salmon seahorse"],
  ["living", "reptile species animal", "reptile snake lizard turtle tortoise crocodile gecko"],
  ["living", "amphibian species animal", "amphibian frog toad salamander newt"],
  [
    "living",
    "insect species animal",
    "insect beetle butterfly moth bee wasp ant fly dragonfly cricket grasshopper bug locust mosquito termite aphid midge flea louse cicada weevil",
  ],
  [
    "living",
    "species animal creature",
    "animal spider crustacean crab shrimp mollusc mollusk snail slug squid octopus jellyfish sponge coral worm starfish invertebrate scorpion tick mite arachnid barnacle lobster shellfish cephalopod mussel clam oyster",
  ],
  [
    "living",
    "plant species",
    "plant tree shrub herb flower grass fern orchid moss conifer palm cactus vine climber legume weed crop cycad succulent bush perennial annual evergreen bamboo reed liana vegetable fruit nut cereal monocot dicot",
  ],
  [
    "living",
    "species organism",
    "species genus subspecies fungus mushroom alga lichen bacterium virus",
  ],
  ["substance", "mineral substance", "mineral gemstone ore"],
  ["substance", "element substance", "element metal gas halogen nonmetal"],
  [
    "substance",
    "material",
    "material rock alloy fibre fiber fabric cloth textile wood resin wax glass ceramic paper pigment dye",
  ],
  [
    "substance",
    "substance",
    "substance compound acid drug medicine medication antibiotic painkiller vaccine polymer hormone protein vitamin",
  ],
  [
    "substance",
    "",
    "cheese dish food drink bread sauce soup tea spice sugar oil soil ground beverage beer wine spirit liqueur pastry cake dessert sweet confection pudding noodle pasta sausage stew salad condiment jam snack chocolate coffee seasoning butter flour",
  ],
  [
    "artefact",
    "instrument device",
    "instrument device machine apparatus engine tool appliance clock camera telescope microscope sensor computer thermometer barometer typewriter printer press pump battery valve laser mill",
  ],
  ["artefact", "lamp device", "lamp lantern"],
  [
    "artefact",
    "",
    "kite vehicle car locomotive rocket satellite spacecraft aircraft weapon sword bow garment hat shoe toy bicycle kettle loom plough lock stove oven furnace vessel pen coin stamp mask puppet drum flute violin harp",
  ],
  [
    "artefact",
    "ship vessel",
    "ship boat liner steamship steamboat schooner warship battleship cruiser destroyer frigate submarine yacht ferry",
  ],
  ["act", "treaty agreement", "treaty agreement convention protocol accord pact charter"],
  ["act", "law act", "law act statute code"],
  [
    "ailment",
    "disease condition",
    "disease infection disorder condition illness syndrome pandemic epidemic",
  ],
  [
    "craft",
    "craft art technique method process practice",
    "craft art technique method process practice procedure",
  ],
  ["craft", "game sport", "game sport"],
  ["craft", "dance", "dance"],
  ["event", "expedition voyage", "expedition voyage"],
  ["event", "disaster", "disaster explosion flood shipwreck eruption earthquake famine"],
  ["event", "battle", "battle siege"],
  ["event", "war conflict", "war conflict"],
  ["event", "uprising revolt", "revolution rebellion revolt uprising mutiny"],
  ["event", "disaster fire", "conflagration"],
  ["event", "storm cyclone hurricane", "cyclone hurricane typhoon"],
  ["work", "film movie picture", "film movie documentary"],
  ["work", "novel book story", "novel novella book memoir autobiography treatise pamphlet essay"],
  ["work", "play drama", "play opera musical ballet"],
  ["work", "song single track", "song single"],
  ["work", "album record", "album"],
  ["work", "painting picture work", "painting fresco portrait mural altarpiece"],
  ["work", "picture work", "illustration drawing photograph cartoon"],
  ["work", "sculpture statue work", "sculpture statue"],
  ["work", "series show programme program", "sitcom series miniseries"],
  ["work", "poem work", "poem"],
  ["work", "piece work", "symphony concerto sonata"],
  ["concept", "language", "language dialect creole"],
  [
    "concept",
    "phenomenon effect",
    "phenomenon effect principle theory theorem concept idea paradox hypothesis equation conjecture",
  ],
];

const byClass = new Map(
  groups.flatMap(([kind, wider, classes]) =>
    classes
      .split(" ")
      .map((noun): [string, { kind: TopicKind; wider: string }] => [noun, { kind, wider }]),
  ),
);

/** What the class noun of a definition makes of its subject; null for people, bodies, places and all else. */
export const kindOfClass = (noun: string): TopicKind | null => byClass.get(noun)?.kind ?? null;

/** The class noun with the wider words for it: "salamander" → salamander, amphibian, species, animal. */
export const classNounsOf = (noun: string): string[] => {
  const wider = byClass.get(noun)?.wider ?? "";
  return [...new Set([noun, ...wider.split(" ").filter((word) => word !== "")])];
};
