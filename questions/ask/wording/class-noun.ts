import { isGroupOrPlaceNoun } from "../../facts/nouns/noun-classes.ts";
import type { Document } from "../../facts/types.ts";
import countryData from "../../read/data/countries.json" with { type: "json" };
import type { Entity } from "../../read/types.ts";
import { dependent } from "./territories.ts";

const countries = new Set(
  countryData.countries.flatMap((line) => {
    const [, , name = "", , , other = ""] = line.split("|");
    return [name, ...other.split(",")];
  }),
);

/** Class nouns by the subtype that the reader gives. */
const bySubtype: Record<string, string> = {
  country: "country",
  capital: "city",
  city: "city",
  us_state: "US state",
  state: "state",
  continent: "continent",
  river: "river",
  island: "island",
  mountain: "mountain",
  planet: "planet",
  ocean: "ocean",
  sea: "sea",
  company: "company",
  university: "university",
  newspaper: "newspaper",
  party: "party",
};

/** Class nouns by the last word of the name. */
const byLastWord: [RegExp, string][] = [
  [/\b(Isles|Islands)$/, "islands"],
  // Languages that are called like no people.
  [/^(?:Sanskrit|Latin|Swahili|Esperanto|Hindi|Urdu|Yiddish|Pali)$/, "language"],
  [/^(University|Université) of\b|\b(University|Polytechnic)$/, "university"],
  [/\bPress$/, "publisher"],
  [/\b(College)\b(?! of (?:Arms|Cardinals))/, "college"],
  [/\b(Conservatory|Conservatoire)\b/, "conservatory"],
  [/\b(Laboratory|Laboratories)$/, "laboratory"],
  [/\b(Seminary)$/, "seminary"],
  [/\b(Club)$/, "club"],
  [/\b(Society)$|^(?:Royal )?Society of\b/, "society"],
  [/\b(Cooperative)$/, "cooperative"],
  [/\b(Records)$/, "record label"],
  [/\b(Dynasty)$/, "dynasty"],
  [/^Battle of\b/, "battle"],
  [/\b(Cemetery)$/, "cemetery"],
  [/\b(Bureau)\b/, "agency"],
  [/\b(School|Academy)$/, "school"],
  [/\bAcademy of (?:\p{Lu}\p{L}+ )*(?:Sciences?|Letters|Medicine|Engineering)\b/u, "academy"],
  [
    /\b(Inc|Corp|Corporation|Ltd|Limited|plc|PLC|GmbH|LLC|Co|Company|Motors|Airlines|Industries)\.?$/,
    "company",
  ],
  [/\b(Party)$/, "party"],
  [/\bStock Exchange$/, "stock exchange"],
  [/\b(?:Council)$/, "council"],
  [/\b(?:Commission)$/, "commission"],
  [/\b(?:Committee)$/, "committee"],
  [/\b(?:Federation)$/, "federation"],
  [/\b(?:Association)$/, "association"],
  [/\b(Bank)$/, "bank"],
  [/\bMinistry\b/, "ministry"],
  [/^(US |U\.S\. )?Department\b/, "department"],
  // "the Brandt Administration" is somebody's government.
  [/\b(Agency|\p{L}+ \p{L}+ Administration)$/u, "agency"],
  [/\b(Museum)\b/, "museum"],
  [/\b(Hospital)$/, "hospital"],
  [/\b(Court)$/, "court"],
  [/\b(Foundation|Trust)$/, "foundation"],
  [/\b(Orchestra)$/, "orchestra"],
  [/\b(Times|Post|Guardian|Herald|Tribune|Gazette|Telegraph)$/, "newspaper"],
  [/\b(Magazine)$/, "magazine"],
  [/\b(River)$|^River\b/, "river"],
  [/^Lake\b|\bLake$/, "lake"],
  [/^Mount\b|\bMountain$/, "mountain"],
  [/\b(Island)$|^Isle of/, "island"],
  [/\b(Ocean)$/, "ocean"],
  [/\b(Sea)$/, "sea"],
  [/\b(Bridge)$/, "bridge"],
  [/\b(Street|Avenue)$/, "street"],
  [/\b(Road)$/, "road"],
  [/\b(Stadium|Arena)$/, "stadium"],
  [/\b(Airport)$/, "airport"],
  // "Christ Church" is a college as well.
  [/(?<!^Christ )\b(Church|Cathedral)$|\bChurch of\b/, "church"],
  [/\b(Chapel)$/, "chapel"],
  [/\b(Monastery)$/, "monastery"],
  [/\b(Temple)$/, "temple"],
  [/\b(Mosque)$/, "mosque"],
  [/\b(Abbey|Priory)$/, "religious house"],
  [/\b(Hotel)$/, "hotel"],
  [/\p{L}theat(?:er|re)$|\bTheat(?:er|re)$/u, "theatre"],
  [/\bOpera House$/, "opera house"],
  [/\b(Building)$/, "building"],
  [/\b(Hall)$/, "hall"],
  [/\b(Tower)$/, "tower"],
  [/\b(Prison)$/, "prison"],
  [/\b(Canal)$/, "canal"],
  [/\b(Valley)$/, "valley"],
  [/\b(Mountains)$/, "mountains"],
  [/\b(Desert)$/, "desert"],
  [/\b(Peninsula)$/, "peninsula"],
  [/\b(Plateau)$/, "plateau"],
  [/\b(Glacier)$/, "glacier"],
  [/\b(Strait)$/, "strait"],
  [/\b(Falls)$/, "waterfall"],
  [/\b(Railway|Railroad)$/, "railway"],
  [/\bRailway Station$/i, "railway station"],
  [/\b(Republic)$|\bRepublic of\b/, "republic"],
  [/\b(Empire)$/, "empire"],
  [/^Kingdom of\b/, "kingdom"],
  [/\b(Province)$/, "province"],
  [/\b(Army)$/, "army"],
  [/\b(Regiment)$/, "regiment"],
  [/\b(Brigade)$/, "brigade"],
  [/\b(Squadron)$/, "squadron"],
  [/^Siege of\b/, "siege"],
  [/\bWar$|\bWorld War (?:I|II|One|Two)$/, "war"],
  [/\b(Rebellion|Revolt|Uprising)$/, "uprising"],
  [/\b(Revolution)$/, "revolution"],
  [/\b(Trophy)$/, "trophy"],
  [/\b(League)$/, "league"],
  [/\b(Press|Publishing|Publishers)$/, "publisher"],
  [/\b(Philharmonic)$/, "orchestra"],
  [/\b(Language)$/, "language"],
  [/\b(Castle)$/, "castle"],
  [/\b(Palace)$/, "palace"],
  [/\b(Library)$/, "library"],
  [/\b(Gallery)$/, "gallery"],
  [/\b(Observatory)$/, "observatory"],
  [/\bInstitute\b/, "institute"],
  [/\b(Park)$/, "park"],
  [/\b(County)$/, "county"],
  [/\b(Festival)$/, "festival"],
  [/\b(Act)\b/, "law"],
  [/\b(Treaty)\b/, "treaty"],
  [/\b(Prize|Award|Medal)$|\b(Prize|Award|Medal) (?:for|of|in) /, "award"],
];

/** "which operator?" asks for more words: of what? */
const ofSomething =
  /^(operator|manufacturer|producer|maker|supplier|provider|subsidiary|owner|developer|importer|contractor)$/;

/** The noun for "which …" that the name's class allows, or null when its class is not known. */
export function classNounOf(entity: Entity & { described?: boolean }): string | null {
  // "Georgia" may be either.
  if (entity.subtype === "us_state") return "US state";
  if (entity.type !== "person" && countries.has(entity.name.replace(/^the /i, "")))
    return dependent.test(entity.name) ? "territory" : "country";
  const { subtype } = entity;
  // "under the name Ivo"
  if (subtype === "name") return null;
  if (entity.type !== "person" && entity.described)
    return subtype !== undefined && ofSomething.test(subtype) ? "company" : (subtype ?? null);
  const told = lastWordNoun(entity);
  if (told !== null) return told;
  if (subtype === undefined || entity.type === "person") return null;
  // A list's word for a borough or a coast, which nobody would ask for.
  if (subtype === "agency" || subtype === "region") return null;
  // "the second" is called a rank by the reader, as "2015" a year.
  if (!/^(place|organisation|event|unknown)$/.test(entity.type)) return null;
  return bySubtype[subtype] ?? (isGroupOrPlaceNoun(subtype) ? subtype : null);
}

const told = new WeakMap<Entity, { name: string; noun: string | null }>();

/** What the words of the name say, asked once a name. */
function lastWordNoun(entity: Entity): string | null {
  const known = told.get(entity);
  if (known?.name === entity.name) return known.noun;
  const noun = byLastWord.find(([pattern]) => pattern.test(entity.name))?.[1] ?? null;
  told.set(entity, { name: entity.name, noun });
  return noun;
}

/** "organisation", spelt as the article spells it. */
export const organisationWord = (document: Document): string =>
  /iz(ation|ed|ing)\b/.test(document.reading.text) ? "organization" : "organisation";
