import { citiesOf, countries, placeOf } from "../../read/data/places.ts";

/** Well-known towns of a country, or of a part of a big one, that make wrong options for one another. Our own choice. */
const sets: Lists = `
AF Kabul|Kandahar|Herat|Jalalabad|Kunduz
AR Buenos Aires|Córdoba|Rosario|Mendoza|Tucumán|La Plata
AT Vienna|Salzburg|Graz|Innsbruck|Linz|Klagenfurt
AU Sydney|Melbourne|Brisbane|Perth|Adelaide|Hobart
BA Sarajevo|Mostar|Banja Luka|Tuzla
BD Dhaka|Chittagong|Khulna|Sylhet|Rajshahi
BE Brussels|Antwerp|Ghent|Bruges|Liège|Leuven
BG Sofia|Plovdiv|Varna|Burgas|Ruse
BO La Paz|Sucre|Cochabamba|Potosí
BR Rio de Janeiro|São Paulo|Salvador|Recife|Porto Alegre|Belo Horizonte|Fortaleza
BY Minsk|Vitebsk|Brest|Gomel
CA Toronto|Montreal|Ottawa|Hamilton|Quebec City|Kingston
CA Vancouver|Calgary|Edmonton|Winnipeg|Victoria|Regina
CA Halifax|Saint John|Fredericton|Charlottetown|Moncton
CH Zürich|Geneva|Basel|Bern|Lausanne|Lucerne
CL Santiago|Valparaíso|Concepción|Antofagasta
CM Yaoundé|Douala|Garoua|Bamenda
CN Beijing|Shanghai|Tianjin|Nanjing|Wuhan|Hangzhou
CN Guangzhou|Shenzhen|Xiamen|Fuzhou|Shantou
CN Chengdu|Chongqing|Kunming|Guiyang|Xi'an
CN Suzhou|Hangzhou|Nanjing|Ningbo|Wuxi
CN Nanyang|Luoyang|Kaifeng|Zhengzhou|Xi'an
CO Bogotá|Medellín|Cali|Cartagena|Barranquilla|Santa Marta
CU Havana|Santiago de Cuba|Camagüey|Santa Clara|Holguín
CZ Prague|Brno|Olomouc|Ostrava|Plzeň
DE Berlin|Hamburg|Munich|Cologne|Frankfurt|Stuttgart|Leipzig|Dresden
DE Göttingen|Heidelberg|Tübingen|Freiburg|Marburg|Jena|Kassel|Mainz
DE Darmstadt|Kassel|Mainz|Mannheim|Karlsruhe|Wiesbaden
DE Nuremberg|Augsburg|Regensburg|Würzburg|Bamberg
DE Bremen|Lübeck|Rostock|Kiel|Hanover|Braunschweig
DK Copenhagen|Aarhus|Odense|Aalborg
DZ Algiers|Oran|Constantine|Annaba
EC Quito|Guayaquil|Cuenca|Ambato
EE Tallinn|Tartu|Narva|Pärnu
EG Cairo|Alexandria|Port Said|Luxor|Suez
ES Madrid|Barcelona|Seville|Valencia|Bilbao|Granada|Málaga|Zaragoza
ET Addis Ababa|Gondar|Harar|Dire Dawa
FI Helsinki|Turku|Tampere|Oulu
FR Paris|Lyon|Marseille|Bordeaux|Toulouse|Lille|Nantes|Strasbourg
GB London|Bristol|Brighton|Oxford|Cambridge|Southampton
GB Manchester|Liverpool|Leeds|Sheffield|Newcastle|York|Bradford
GB Birmingham|Coventry|Nottingham|Leicester|Derby
GB Edinburgh|Glasgow|Aberdeen|Dundee|Inverness
GB Cardiff|Swansea|Newport|Wrexham
GB Belfast|Derry|Armagh|Lisburn
GB Bath|Bristol|Exeter|Gloucester|Salisbury|Plymouth
GB Norwich|Ipswich|Colchester|Cambridge|Lincoln
GH Accra|Kumasi|Cape Coast|Tamale|Sekondi
GR Athens|Thessaloniki|Patras|Corinth
HR Zagreb|Split|Dubrovnik|Rijeka|Zadar
HU Budapest|Debrecen|Szeged|Pécs|Győr
ID Jakarta|Surabaya|Bandung|Medan|Yogyakarta
IE Dublin|Cork|Galway|Limerick|Waterford
IL Jerusalem|Tel Aviv|Haifa|Jaffa|Nazareth
IN Mumbai|Pune|Ahmedabad|Nagpur|Nashik
IN Chennai|Bangalore|Hyderabad|Mysore|Madurai
IN Delhi|Agra|Lucknow|Jaipur|Kanpur|Lahore
IN Kolkata|Patna|Varanasi|Allahabad
IN Shimla|Chandigarh|Dehradun|Amritsar|Srinagar
IQ Baghdad|Basra|Mosul|Kirkuk|Najaf|Erbil
IR Tehran|Isfahan|Shiraz|Tabriz|Mashhad|Qazvin
IT Rome|Milan|Naples|Florence|Venice|Turin|Bologna|Genoa
IT Vicenza|Padua|Verona|Mantua|Treviso
IT Palermo|Catania|Messina|Syracuse
JM Kingston|Montego Bay|Spanish Town|Port Antonio
JP Tokyo|Osaka|Kyoto|Nagoya|Sendai
JP Yokohama|Kobe|Nagasaki|Osaka|Kyoto
JP Hiroshima|Fukuoka|Nagasaki|Okayama|Kumamoto
KE Nairobi|Mombasa|Kisumu|Nakuru
KR Seoul|Busan|Incheon|Daegu|Gwangju
LB Beirut|Tripoli|Sidon|Tyre
LT Vilnius|Kaunas|Klaipėda|Šiauliai
LY Tripoli|Benghazi|Misrata|Sirte
MA Casablanca|Rabat|Fez|Marrakesh|Tangier
MM Yangon|Mandalay|Bago|Mawlamyine
MX Mexico City|Guadalajara|Monterrey|Puebla|Veracruz|Oaxaca
MY Kuching|Sibu|Miri|Kota Kinabalu|Sandakan
MY Kuala Lumpur|Ipoh|Johor Bahru|Malacca|George Town
NG Lagos|Ibadan|Kano|Enugu|Port Harcourt|Benin City
NL Amsterdam|Rotterdam|Utrecht|Leiden|Haarlem|Groningen
NO Oslo|Bergen|Trondheim|Stavanger
NZ Auckland|Wellington|Christchurch|Dunedin
PE Lima|Cusco|Arequipa|Trujillo
PH Manila|Cebu City|Davao|Iloilo|Baguio
PK Karachi|Lahore|Rawalpindi|Peshawar|Multan
PL Warsaw|Kraków|Gdańsk|Poznań|Wrocław|Łódź|Lublin
PT Lisbon|Porto|Coimbra|Braga|Évora
RO Bucharest|Cluj-Napoca|Timișoara|Iași|Brașov
RS Belgrade|Niš|Novi Sad|Subotica
RU Moscow|Saint Petersburg|Kazan|Nizhny Novgorod|Samara|Tver
RU Novosibirsk|Omsk|Tomsk|Irkutsk|Yekaterinburg
SA Riyadh|Jeddah|Mecca|Medina
SE Stockholm|Gothenburg|Uppsala|Malmö|Lund|Linköping
SN Dakar|Saint-Louis|Thiès|Kaolack
SY Damascus|Aleppo|Homs|Latakia|Hama
TH Bangkok|Chiang Mai|Ayutthaya|Phuket
TR Istanbul|Ankara|Izmir|Bursa|Edirne|Konya
TW Taipei|Kaohsiung|Tainan|Taichung
TZ Dar es Salaam|Zanzibar|Arusha|Dodoma
UA Kyiv|Kharkiv|Odesa|Lviv|Dnipro|Poltava
US Boston|Providence|Hartford|New Haven|Worcester|Portsmouth
US New York|Philadelphia|Boston|Baltimore|Washington|Chicago
US Philadelphia|Pittsburgh|Baltimore|Buffalo|New York
US Atlanta|Charleston|Savannah|Richmond|Nashville|Memphis
US New Orleans|Mobile|Memphis|Baton Rouge|Galveston
US Miami|Tampa|Orlando|Jacksonville
US Chicago|Detroit|Cleveland|Cincinnati|St. Louis|Milwaukee|Minneapolis
US Houston|Dallas|San Antonio|Austin|Fort Worth|El Paso
US San Francisco|Los Angeles|San Diego|Sacramento|San Jose|Oakland
US Seattle|Portland|Tacoma|Spokane
US Denver|Salt Lake City|Phoenix|Albuquerque|Tucson
UZ Tashkent|Samarkand|Bukhara|Khiva
VE Caracas|Maracaibo|Valencia|Barquisimeto
VN Hanoi|Saigon|Hue|Da Nang|Haiphong
ZA Cape Town|Johannesburg|Durban|Pretoria|Bloemfontein
`
  .trim()
  .split("\n")
  .map((line) => [line.slice(0, 2), line.slice(3).split("|")]);

/** Towns founded or named in our time. */
const since: Readonly<Record<string, number>> = {
  Seattle: 1851,
  Denver: 1858,
  Vancouver: 1886,
  Calgary: 1884,
  Regina: 1882,
  Johannesburg: 1886,
  Nairobi: 1899,
  Tampa: 1855,
  Orlando: 1875,
  Miami: 1896,
  Dallas: 1841,
  Houston: 1837,
  Chicago: 1833,
  Melbourne: 1835,
  Adelaide: 1836,
  Perth: 1829,
  Brisbane: 1825,
  Phoenix: 1868,
  Novosibirsk: 1893,
};

type Lists = readonly (readonly [code: string, names: readonly string[]])[];

/** Codes of the countries that have a town of the name, by name. */
function byTown(lists: Lists): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [code, names] of lists)
    for (const name of names) found.set(name, [...(found.get(name) ?? []), code]);
  return found;
}

const inSets = byTown(sets);
/** Made when the first town is asked for. */
let listed: ReadonlyMap<string, string[]> | undefined;

/** The countries, by code, of which a town of that name is known; the one whose capital it is alone. */
function countriesWith(name: string): string[] {
  const known = placeOf(name);
  const first = known?.country === undefined ? [] : [known.country];
  if (known?.subtype === "capital") return first;
  listed ??= byTown(countries.map(({ code }) => [code, citiesOf(code)]));
  return [...new Set([...(inSets.get(name) ?? []), ...first, ...(listed.get(name) ?? [])])];
}

/** The country, by code, of a town that the lists know: of several the one that the text speaks of most, by `timesTold`. */
export function countryOfTown(name: string, timesTold: (code: string) => number): string | null {
  const [first, ...rest] = countriesWith(name);
  if (first === undefined) return null;
  // Rome may be in the state of New York.
  const isCapital = placeOf(name)?.subtype === "capital";
  if (isCapital && timesTold(first) === 0 && timesTold("US") > 1) return null;
  return rest.reduce((best, code) => (timesTold(code) > timesTold(best) ? code : best), first);
}

/** Whether it is one of the towns by which everybody knows its country. */
export const isWellKnown = (name: string, country: string): boolean =>
  sets.find(([code]) => code === country)?.[1].includes(name) === true;

/** Countries too big for a town of one end to stand beside any of the other. */
const isBig = (code: string): boolean => /^(US|CN|RU|IN|BR|CA)$/.test(code);

/** Other known towns of the key's part of the country; the best known of a country that is no big one for a lesser key. */
export function townsBeside(key: string, country: string, year: number): string[] {
  const own = sets.filter(([code, names]) => code === country && names.includes(key));
  const pool =
    own.length > 0
      ? own.flatMap(([, names]) => names)
      : isBig(country)
        ? []
        : (sets.find(([code]) => code === country)?.[1] ?? []);
  return [...new Set(pool)].filter((name) => name !== key && !((since[name] ?? 0) > year));
}
