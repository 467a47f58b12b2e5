import type { Candidate } from "../ask/types.ts";
import { classNounOf } from "../ask/wording/class-noun.ts";
import { dependent } from "../ask/wording/territories.ts";
import type { Document } from "../facts/types.ts";
import { takesArticle } from "../facts/writing/with-article.ts";
import type { Random } from "../random.ts";
import cityData from "../read/data/cities.json" with { type: "json" };
import countryData from "../read/data/countries.json" with { type: "json" };
import { likeNames } from "./like-names.ts";

type Country = { code: string; continent: string; name: string; capital: string };

const countries: Country[] = countryData.countries.map((line) => {
  const [code = "", continent = "", name = "", capital = ""] = line.split("|");
  return { code, continent, name, capital };
});

/** Countries of their own, by names that stand in a sentence. */
const free = countries.filter(({ name }) => !name.includes(",") && !dependent.test(name));

/** Well-known countries by continent: those whose cities are many enough to be read about. */
const cities: { code: string; names: string[] }[] = cityData.cities.map((line) => {
  const [code = "", names = ""] = line.split("|");
  return { code, names: names.split(",") };
});
const cityCount = new Map(cities.map(({ code, names }) => [code, names.length]));

const states =
  `Alabama Alaska Arizona Arkansas California Colorado Connecticut Florida Georgia Idaho Illinois Indiana Iowa Kansas
  Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
  Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming`.split(
    /\s+/,
  );

/** Names of the key's class from word lists, near the key, that the article does not speak of. */
export function classListNames(document: Document, candidate: Candidate, random: Random): string[] {
  const entity = candidate.entity;
  const noun = entity === null ? null : classNounOf(entity);
  if (entity === null || noun === null) return [];
  const key = candidate.key.replace(/^the /i, "");
  const listed = lists[noun]?.(key) ?? likeNames(candidate.key);
  const { text } = document.reading;
  return random.shuffle(listed.filter((name) => !text.includes(name.replace(/^The /, ""))));
}

/** Countries that everybody knows: nobody takes Haiti for the country where the zip was developed. */
const known = new Set(
  `Argentina Australia Austria Belgium Brazil Canada Chile China Colombia Cuba Denmark Egypt Ethiopia Finland France Germany
  Ghana Greece Hungary India Indonesia Iran Ireland Israel Italy Japan Kenya Malaysia Mexico Morocco Netherlands
  Nigeria Norway Pakistan Peru Philippines Poland Portugal Romania Russia Spain Sweden Switzerland Thailand Turkey
  Ukraine Venezuela Vietnam`.split(/\s+/),
);
const fewNear = 5;

/** Countries between which an invention, a firm or a war leaves the choice open. */
const great = new Set([
  ..."Australia Austria Belgium Brazil Canada China France Germany India Italy Japan Russia Spain Sweden Switzerland".split(
    " ",
  ),
  "Britain",
  "Netherlands",
  "United Kingdom",
  "United States",
]);

/** Countries that no list of states has, and near ones. */
const ofBritain = "England Scotland Wales Ireland France Denmark Norway".split(" ");

/**
 * Great countries for a great one, which a small neighbour would give away; else known countries of the key's continent, of the
 * world where those are few; any of the continent for a key that is little known.
 */
function listCountries(key: string): string[] {
  if (/^(England|Scotland|Wales)$/.test(key)) return ofBritain.filter((name) => name !== key);
  const own = countries.find(({ name }) => name === key);
  const others = free.filter(({ name }) => name !== key);
  // "Netherlands" among "Germany" and "France" would want its article.
  const isKnown = ({ name }: Country) => known.has(name) && !takesArticle.test(name);
  if (great.has(key))
    return others
      .filter((other) => great.has(other.name) && isKnown(other))
      .map(({ name }) => name);
  const near = others.filter(({ continent }) => own === undefined || continent === own.continent);
  const wellKnown = near.filter(isKnown);
  const pool = wellKnown.length >= fewNear ? wellKnown : others.filter(isKnown);
  const isObscure = own !== undefined && !known.has(key) && (cityCount.get(own.code) ?? 0) < 6;
  return (isObscure ? near : pool).map(({ name }) => name);
}

/** Big cities of the key's own country; capitals of its continent when those are too few, and beside one of the great ones. */
function listCities(key: string): string[] {
  const home = cities.find(({ names }) => names.includes(key));
  if (home === undefined) return [];
  const place = countries.find(({ code }) => code === home.code);
  if (greatCapitals.includes(key)) return greatCapitals.filter((name) => name !== key);
  const others = home.names.filter((name) => name !== key).slice(0, 14);
  // A great country has towns that are as well known: none would take a far capital for the town of a poet of Tokyo.
  if (place !== undefined && place.capital === key && !great.has(place.name))
    return free
      .filter(
        ({ code, continent }) => continent === place.continent && (cityCount.get(code) ?? 0) >= 4,
      )
      .map(({ capital }) => capital)
      .filter((name) => name !== "" && name !== key);
  return others;
}

/** Nobody takes Minsk for the city where a school of painters lived when Paris is beside it. */
const greatCapitals =
  "Amsterdam Berlin Brussels Budapest Copenhagen London Madrid Paris Prague Rome Stockholm Vienna Warsaw".split(
    " ",
  );

const listStates = (key: string): string[] => states.filter((name) => name !== key);

const others =
  (names: string) =>
  (key: string): string[] =>
    names.split("|").filter((name) => name !== key);

const lists: Record<string, (key: string) => string[]> = {
  planet: others("Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune"),
  language: others("Sanskrit|Latin|Swahili|Hindi|Urdu|Yiddish|Arabic|Persian|Aramaic|Greek"),
  "stock exchange": others(
    "London Stock Exchange|New York Stock Exchange|Tokyo Stock Exchange|Hong Kong Stock Exchange|Toronto Stock Exchange|Frankfurt Stock Exchange",
  ),
  country: listCountries,
  city: listCities,
  state: listStates,
  "US state": listStates,
};
