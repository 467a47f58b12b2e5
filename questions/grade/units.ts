/** Base dimensions: two quantities compare only when theirs is the same. */
export type Dimension =
  | "length"
  | "mass"
  | "time"
  | "temperature"
  | "area"
  | "volume"
  | "speed"
  | "energy"
  | "power"
  | "pressure"
  | "frequency"
  | "data"
  | "angle"
  | "share"
  | "voltage"
  | "current"
  | "force"
  | `money:${string}`;

/** A unit: `value * factor + offset` is the value in the dimension's base unit (SI; bytes; USD and so on per currency). */
export type Unit = { dimension: Dimension; factor: number; offset: number };

type Row = readonly [names: string, dimension: Dimension, factor: number, offset?: number];

// Sources: SI brochure (9th edition), NIST SP 811 for the customary units. `degrees` alone is angle or temperature.
const rows: readonly Row[] = [
  ["m|metre|metres|meter|meters", "length", 1],
  ["km|kms|kilometre|kilometres|kilometer|kilometers", "length", 1000],
  ["cm|centimetre|centimetres|centimeter|centimeters", "length", 0.01],
  ["mm|millimetre|millimetres|millimeter|millimeters", "length", 0.001],
  ["µm|μm|micrometre|micrometres|micrometer|micrometers|micron|microns", "length", 1e-6],
  ["nm|nanometre|nanometres|nanometer|nanometers", "length", 1e-9],
  ["mi|mile|miles", "length", 1609.344],
  ["ft|foot|feet", "length", 0.3048],
  ["inch|inches", "length", 0.0254],
  ["yd|yds|yard|yards", "length", 0.9144],
  ["nmi|nautical-mile|nautical-miles", "length", 1852],
  ["ly|light-year|light-years", "length", 9.4607304725808e15],
  ["au|astronomical-unit|astronomical-units", "length", 149597870700],
  ["kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes", "mass", 1],
  ["g|gram|grams|gramme|grammes", "mass", 0.001],
  ["mg|milligram|milligrams", "mass", 1e-6],
  ["t|tonne|tonnes|metric-ton|metric-tons", "mass", 1000],
  ["ton|tons", "mass", 907.18474],
  ["lb|lbs|pound|pounds", "mass", 0.45359237],
  ["oz|ounce|ounces", "mass", 0.028349523125],
  ["stone", "mass", 6.35029318],
  ["s|sec|secs|second|seconds", "time", 1],
  ["ms|millisecond|milliseconds", "time", 0.001],
  ["min|mins|minute|minutes", "time", 60],
  ["h|hr|hrs|hour|hours", "time", 3600],
  ["day|days", "time", 86400],
  ["week|weeks", "time", 604800],
  ["month|months", "time", 2629746],
  ["yr|yrs|year|years", "time", 31556952],
  ["decade|decades", "time", 315569520],
  ["century|centuries", "time", 3155695200],
  ["k|kelvin|kelvins", "temperature", 1],
  [
    "°c|c|celsius|centigrade|degree-celsius|degrees-celsius|degrees-centigrade",
    "temperature",
    1,
    273.15,
  ],
  ["°f|f|fahrenheit|degree-fahrenheit|degrees-fahrenheit", "temperature", 5 / 9, 459.67 * (5 / 9)],
  ["°|degree|degrees|deg", "angle", 1],
  ["rad|radian|radians", "angle", 180 / Math.PI],
  ["m²|m2|sqm|sq-m|square-metre|square-metres|square-meter|square-meters", "area", 1],
  [
    "km²|km2|sq-km|square-kilometre|square-kilometres|square-kilometer|square-kilometers",
    "area",
    1e6,
  ],
  [
    "cm²|cm2|sq-cm|square-centimetre|square-centimetres|square-centimeter|square-centimeters",
    "area",
    1e-4,
  ],
  [
    "mm²|mm2|square-millimetre|square-millimetres|square-millimeter|square-millimeters",
    "area",
    1e-6,
  ],
  ["sq-mi|sq-miles|square-mile|square-miles", "area", 2589988.110336],
  ["sq-ft|square-foot|square-feet", "area", 0.09290304],
  ["ha|hectare|hectares", "area", 1e4],
  ["acre|acres", "area", 4046.8564224],
  ["l|litre|litres|liter|liters", "volume", 0.001],
  ["ml|millilitre|millilitres|milliliter|milliliters", "volume", 1e-6],
  ["m³|m3|cubic-metre|cubic-metres|cubic-meter|cubic-meters", "volume", 1],
  [
    "cm³|cm3|cc|cubic-centimetre|cubic-centimetres|cubic-centimeter|cubic-centimeters",
    "volume",
    1e-6,
  ],
  ["km³|km3|cubic-kilometre|cubic-kilometres|cubic-kilometer|cubic-kilometers", "volume", 1e9],
  ["gal|gallon|gallons", "volume", 0.003785411784],
  ["km/h|kmh|kph|kmph|kilometres-per-hour|kilometers-per-hour", "speed", 1 / 3.6],
  ["km/s|kilometres-per-second|kilometers-per-second", "speed", 1000],
  ["m/s|metres-per-second|meters-per-second", "speed", 1],
  ["mph|miles-per-hour", "speed", 0.44704],
  ["knot|knots", "speed", 1852 / 3600],
  ["j|joule|joules", "energy", 1],
  ["kj|kilojoule|kilojoules", "energy", 1000],
  ["kwh|kilowatt-hour|kilowatt-hours", "energy", 3.6e6],
  ["cal|calorie|calories", "energy", 4.184],
  ["kcal|kilocalorie|kilocalories", "energy", 4184],
  ["w|watt|watts", "power", 1],
  ["kw|kilowatt|kilowatts", "power", 1000],
  ["mw|megawatt|megawatts", "power", 1e6],
  ["gw|gigawatt|gigawatts", "power", 1e9],
  ["hp|horsepower", "power", 745.6998715822702],
  ["pa|pascal|pascals", "pressure", 1],
  ["kpa|kilopascal|kilopascals", "pressure", 1000],
  ["bar|bars", "pressure", 1e5],
  ["atm|atmosphere|atmospheres", "pressure", 101325],
  ["psi", "pressure", 6894.757293168],
  ["hz|hertz", "frequency", 1],
  ["khz|kilohertz", "frequency", 1e3],
  ["mhz|megahertz", "frequency", 1e6],
  ["ghz|gigahertz", "frequency", 1e9],
  ["byte|bytes", "data", 1],
  ["kb|kilobyte|kilobytes", "data", 1e3],
  ["mb|megabyte|megabytes", "data", 1e6],
  ["gb|gigabyte|gigabytes", "data", 1e9],
  ["tb|terabyte|terabytes", "data", 1e12],
  ["v|volt|volts", "voltage", 1],
  ["kv|kilovolt|kilovolts", "voltage", 1000],
  ["amp|amps|ampere|amperes", "current", 1],
  ["n|newton|newtons", "force", 1],
  ["%|percent|per-cent|pct|percentage", "share", 0.01],
  ["$|usd|dollar|dollars|us$|us-dollar|us-dollars", "money:usd", 1],
  ["cent|cents", "money:usd", 0.01],
  ["€|eur|euro|euros", "money:eur", 1],
  ["£|gbp|quid|pound-sterling|pounds-sterling", "money:gbp", 1],
  ["pence|penny", "money:gbp", 0.01],
  ["¥|jpy|yen", "money:jpy", 1],
  ["₹|inr|rupee|rupees", "money:inr", 1],
  ["₽|rub|rouble|roubles|ruble|rubles", "money:rub", 1],
  ["chf|franc|francs|swiss-franc|swiss-francs", "money:chf", 1],
];

/** Unit by each of its names, lower case; words of a compound name joined by `-`. */
export const units: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([names, dimension, factor, offset = 0]) =>
    names.split("|").map((name) => [name, { dimension, factor, offset }] as const),
  ),
);

/** Unit names of more than one word by their first word, longest first, for the tokeniser. */
export const compoundUnits: ReadonlyMap<string, readonly string[][]> = (() => {
  const byFirst = new Map<string, string[][]>();
  for (const name of units.keys()) {
    const parts = name.split("-");
    const first = parts[0] ?? "";
    if (parts.length < 2) continue;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
})();
