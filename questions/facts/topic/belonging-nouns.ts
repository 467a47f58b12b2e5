import type { TopicKind } from "./topic-kinds.ts";

/**
 * How a bare noun belongs to what the article is about. `member`: some of its kind ("the female" → "the female
 * axolotl"); `attribute`: what it has or does ("the diet" → "the diet of the axolotl"); `part`: a piece of its body or
 * build; `offspring`: what comes of it ("eggs" → "axolotl eggs"); `event`: what befell it ("a revival" → "a revival of
 * the hurdy-gurdy").
 */
export type Belonging = "member" | "attribute" | "part" | "offspring" | "event";

const words = (list: string): string[] => list.trim().split(/\s+/);

const members = new Set(words("male female adult juvenile subadult young individual"));

const offspring = new Set(
  words(`egg chick calf pup cub kitten hatchling nestling fledgling larva tadpole caterpillar pupa seedling sapling
  nest burrow colony herd flock spore seed`),
);

/** Things that everything has that can be described at length. */
const common =
  words(`name origin history discovery invention use production manufacture development design shape
  colour color size weight length height width popularity structure purpose appearance surface importance spread
  introduction price function description specimen mention depiction image photograph record`);

/** Things that also an agreement, a craft or an idea has. */
const immaterial = words(
  "name origin history use spread popularity importance introduction purpose",
);

const attributes: Record<TopicKind, ReadonlySet<string>> = {
  living: new Set([
    ...common,
    ...words(`diet plumage fur coat coloration colouration camouflage call song voice habitat range distribution
    population number total lifespan longevity metabolism genome gene threat mating breeding reproduction courtship fertilisation
    fertilization pollination flowering germination growth hibernation migration moult incubation gestation pregnancy
    lactation prey predator enemy ancestor relative ecology behaviour behavior anatomy taxonomy age density extinction
    conservation territory territoriality offspring litter clutch brood sex`),
    ..."breeding season,mating season,breeding ground,life expectancy,life span,life cycle,body length,body mass,wing span,mating system,sexual maturity,gestation period,incubation period,flowering season,flowering period,natural enemy".split(
      ",",
    ),
  ]),
  substance: new Set([
    ...common,
    ...words(`density hardness formula crystal deposit extraction isotope atom molecule compound solubility purity
    toxicity conductivity viscosity refractive strength texture taste flavour smell harvest consumption demand mining
    vapour source supply producer exporter user consumer supplier ore ingredient recipe flavor aroma rind crust dough filling curd preparation`),
    ..."melting point,boiling point,atomic number,atomic weight,chemical formula,crystal structure,refractive index,half life".split(
      ",",
    ),
  ]),
  artefact: new Set([
    ...common,
    ...words(`inventor designer patent prototype mechanism sound tone pitch timbre tuning repertoire accuracy maker
    operation range player tradition reception craft efficiency performance drawback successor forerunner predecessor operator user wearer advantage disadvantage cost capacity speed output power manufacturer`),
  ]),
  act: new Set([
    ...immaterial,
    ...words(`text term provision clause article party signatory ratification implementation secretariat amendment
    negotiation negotiator enforcement preamble signing drafting aim objective strength success effect adoption
    compliance`),
  ]),
  ailment: new Set([
    ...common,
    ...words(`symptom cause treatment diagnosis prevention vaccine transmission prognosis prevalence incidence cure
    outbreak epidemic complication eradication severity mortality`),
    ..."incubation period,death rate,risk factor,first symptom".split(","),
  ]),
  craft: new Set([
    ...immaterial,
    ...words(
      `technique tool material practitioner master rule tradition secret method equipment teaching practice revival popularity`,
    ),
  ]),
  // What belongs to an event is told by its own nouns (`topic-parts.ts`).
  event: new Set(),
  concept: new Set([
    ...immaterial,
    ...words("cause effect consequence proof measurement application"),
    // Of a language.
    ...words(
      "grammar vocabulary phonology orthography alphabet pronunciation spelling speaker syntax",
    ),
  ]),
  work: new Set(
    words(`plot cast director screenplay script soundtrack score premiere release production budget title setting theme author
    protagonist reception ending cover publisher sequel composer libretto lyric singer narrator hero heroine filming
    cinematography editing distributor producer chapter verse stanza episode track scene narrative`),
  ),
};

/** Parts of an animal or a plant. */
const organs = new Set(
  words(`leaf stem stalk root bark trunk branch flower fruit bud petal cone fur coat tail head eye ear wing shell skin neck
  leg foot paw claw beak bill snout nose tongue tooth jaw fin gill feather belly back breastbone bone skeleton skull
  spine muscle limb toe hoof horn antler whisker mane hump scale tusk antenna thorax abdomen membrane canopy crown
  taproot tuber bulb pollen nectar sap throat breast chest crest forehead crust surface base tip`),
);

/** Parts of something that is made. */
const pieces = new Set(
  words(`frame handle string wheel blade tube lens keel hull mast sail roof tower wall floor door window engine flame
  wick mesh gauze base top edge rim cap lid bow bridge keyboard key pedal reed bell mouthpiece soundboard barrel trigger
  cover sole heel sleeve collar core head neck back tail mouth diameter membrane crank chestpiece diaphragm earpiece
  drone peg fret pipe spout needle dial pendulum spring valve piston cylinder nozzle shaft axle gear lever screen button
  battery ribbon cord rope line mirror plate chamber tooth slider tape hook magazine mould tank coil bulb hammer bellows plunger propeller wing
  boiler furnace chimney chain belt pulley motor switch clutch brake saddle seat rotor filament aperture shutter eyepiece
  objective tripod optic`),
);

/** What may befall a thing, and be brought up with "a". */
const events = new Set(
  words("revival decline comeback disappearance rediscovery extinction resurgence"),
);

/** How the noun belongs to a thing of the kind, by its own word and the one that is compounded with it; null for others. */
export function belongingOf(
  kind: TopicKind | null,
  noun: string,
  compound: string,
): Belonging | null {
  if (kind === null) return null;
  if (compound !== "") return attributes[kind].has(`${compound} ${noun}`) ? "attribute" : null;
  if (kind === "living" && members.has(noun)) return "member";
  if (kind === "living" && offspring.has(noun)) return "offspring";
  if (attributes[kind].has(noun)) return "attribute";
  const parts = kind === "living" ? organs : kind === "artefact" ? pieces : null;
  if (parts?.has(noun) === true) return "part";
  return events.has(noun) ? "event" : null;
}
