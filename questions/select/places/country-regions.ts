import { placeOf } from "../../read/data/places.ts";

/** Countries that make wrong options for one another, a region a line; one on a border stands in two. Our own choice. */
const regions: readonly (readonly string[])[] = `
England|Scotland|Wales|Ireland
United Kingdom|Ireland|France|Germany|Belgium|Denmark|Norway
France|Germany|Italy|Switzerland|Austria|Belgium|Spain
Belgium|Netherlands|Luxembourg|Germany|France|Denmark
Spain|Portugal|Italy|France
Sweden|Norway|Denmark|Finland|Iceland
Germany|Poland|Czech Republic|Austria|Hungary|Switzerland
Poland|Hungary|Slovakia|Czech Republic|Romania|Ukraine
Estonia|Latvia|Lithuania|Finland|Poland|Belarus
Russia|Ukraine|Poland|Belarus|Finland
Serbia|Croatia|Slovenia|Bosnia and Herzegovina|Montenegro|North Macedonia|Albania|Bulgaria
Greece|Bulgaria|Romania|Albania|Serbia|Turkey
Romania|Bulgaria|Hungary|Ukraine|Moldova|Serbia
Georgia|Armenia|Azerbaijan|Turkey
Italy|Malta|Greece|Cyprus
Kazakhstan|Uzbekistan|Kyrgyzstan|Tajikistan|Turkmenistan|Mongolia
Syria|Lebanon|Jordan|Iraq|Israel|Egypt|Turkey
Saudi Arabia|Yemen|Oman|Kuwait|Qatar|Bahrain|Iraq
Iran|Iraq|Turkey|Afghanistan|Pakistan
Afghanistan|Pakistan|Iran|Tajikistan|Uzbekistan
India|Pakistan|Bangladesh|Sri Lanka|Nepal|Myanmar
Nepal|Bhutan|Bangladesh|Myanmar|Sri Lanka
Thailand|Vietnam|Cambodia|Laos|Myanmar|Malaysia
Indonesia|Malaysia|Philippines|Singapore|Thailand|Vietnam
Singapore|Malaysia|Indonesia|Brunei|Thailand
China|Japan|South Korea|Taiwan|Vietnam|Thailand|Philippines
North Korea|South Korea|China|Japan|Vietnam
Mongolia|China|Kazakhstan|Russia
Egypt|Libya|Tunisia|Algeria|Morocco|Sudan
Chad|Niger|Mali|Mauritania|Sudan|Burkina Faso
Nigeria|Ghana|Ivory Coast|Senegal|Cameroon|Mali
Togo|Benin|Ghana|Liberia|Sierra Leone|Guinea|Senegal
Gabon|Cameroon|Republic of the Congo|Central African Republic|Equatorial Guinea|Chad
Kenya|Uganda|Tanzania|Ethiopia|Rwanda
Ethiopia|Eritrea|Somalia|Djibouti|Sudan|Kenya
Rwanda|Burundi|Uganda|Tanzania|Democratic Republic of the Congo
South Africa|Namibia|Botswana|Zimbabwe|Mozambique|Zambia
Angola|Namibia|Zambia|Mozambique|Democratic Republic of the Congo
Zambia|Zimbabwe|Malawi|Mozambique|Botswana|Tanzania
Madagascar|Mauritius|Seychelles|Comoros|Mozambique
Argentina|Chile|Uruguay|Paraguay|Brazil|Bolivia|Peru
Colombia|Venezuela|Ecuador|Peru|Bolivia|Brazil
Guyana|Suriname|Venezuela|Trinidad and Tobago
Panama|Costa Rica|Nicaragua|Honduras|Guatemala|El Salvador
Belize|Guatemala|Honduras|El Salvador|Nicaragua
Mexico|Guatemala|Cuba|Honduras
Mexico|United States|Canada
Cuba|Jamaica|Haiti|Dominican Republic
Jamaica|Barbados|Trinidad and Tobago|Guyana|Grenada
United States|Canada|Australia|United Kingdom|France|Germany
Canada|United States|Australia|New Zealand
Australia|New Zealand|Canada|South Africa
Fiji|Samoa|Tonga|Vanuatu|Solomon Islands|Papua New Guinea
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

/** Countries between which an invention, a firm or a journey leaves the choice open, wherever they lie. */
const great = new Set(
  "United States|United Kingdom|France|Germany|Italy|Spain|Russia|Japan|China|Canada|Australia|Austria|Switzerland|Sweden|Belgium|Netherlands|Brazil|India".split(
    "|",
  ),
);

/** Great ones for a great one of the same half of the world; India or Brazil beside France would not be believed. */
const western = "France|Germany|Italy|Spain|Austria|Switzerland|Sweden|Belgium".split("|");

/** Countries that nobody would have named so before the year. */
const since: Readonly<Record<string, number>> = {
  Bangladesh: 1971,
  Belgium: 1815,
  "Bosnia and Herzegovina": 1900,
  "Burkina Faso": 1984,
  "Central African Republic": 1958,
  "Czech Republic": 1993,
  Ghana: 1957,
  Indonesia: 1945,
  Iraq: 1920,
  Israel: 1948,
  "Ivory Coast": 1890,
  Jordan: 1946,
  Kazakhstan: 1920,
  Malaysia: 1957,
  Namibia: 1968,
  Nigeria: 1914,
  "North Korea": 1948,
  "North Macedonia": 2019,
  Pakistan: 1947,
  "Saudi Arabia": 1932,
  Slovakia: 1939,
  "South Korea": 1948,
  Sudan: 1820,
  Taiwan: 1945,
  Tanzania: 1964,
  Uzbekistan: 1920,
  Vanuatu: 1980,
  Zambia: 1964,
  Zimbabwe: 1980,
  Canada: 1700,
  Australia: 1810,
  "New Zealand": 1830,
  "South Africa": 1890,
  "United States": 1776,
  Kenya: 1900,
  Uganda: 1890,
  Rwanda: 1890,
  Botswana: 1966,
  "El Salvador": 1824,
  Argentina: 1810,
  Bolivia: 1825,
  Uruguay: 1828,
  Ecuador: 1830,
};

/** The name by which the lists have a country: "United Kingdom" for "the UK"; null for what is none. */
export function countryName(name: string): string | null {
  const place = placeOf(name.replace(/^the /i, ""));
  return place?.subtype === "country" ? place.name : null;
}

export const isGreat = (country: string): boolean => great.has(stateOf(country));

/** Countries of Britain, which no list of states has. */
const ofBritain = new Set(["England", "Scotland", "Wales"]);
const stateOf = (name: string): string => (ofBritain.has(name) ? "United Kingdom" : name);

/** Whether one of two countries, by their names in the lists, is the other or a part of it. */
export const isOneCountry = (one: string, other: string): boolean =>
  one === other || (stateOf(one) === stateOf(other) && [one, other].includes("United Kingdom"));

/** Whether two countries, by their names in the lists, lie in one region. */
export const isNear = (one: string, other: string): boolean =>
  [stateOf, (name: string) => name].some((name) =>
    regions.some((names) => names.includes(name(one)) && names.includes(name(other))),
  );

/** Whether a country had its name by then, or is no younger than the one that is asked for. */
export const hadName = (country: string, key: string, year: number): boolean =>
  !((since[country] ?? 0) > Math.max(year, since[key] ?? 0));

/** In how many regions two countries lie together: how near they are. */
export const regionsOfBoth = (one: string, other: string): number =>
  regions.filter((names) => names.includes(one) && names.includes(other)).length;

/** Countries of the key's regions, and great ones for a great one. */
export function countriesBeside(key: string): string[] {
  const isOther = (name: string): boolean => !isOneCountry(name, key);
  const near = regions.filter((names) => names.includes(key)).flat();
  if (ofBritain.has(key)) return [...near, "France", "Denmark", "Norway"].filter(isOther);
  const far = western.includes(key) || key === "United Kingdom" ? western : [];
  return [...new Set([...near, ...far])].filter((name) => isOther(name) && !ofBritain.has(name));
}
