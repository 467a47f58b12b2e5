/** States of the USA that make wrong options for one another, a region a line; one on a border stands in two. */
const regions: readonly (readonly string[])[] = `
Massachusetts|Connecticut|Rhode Island|New Hampshire|Vermont|Maine
New York|Pennsylvania|New Jersey|Connecticut|Massachusetts|Maryland
Virginia|Maryland|Delaware|Pennsylvania|North Carolina
Virginia|West Virginia|Kentucky|Tennessee|North Carolina
Georgia|South Carolina|North Carolina|Florida|Alabama
Florida|Georgia|Alabama|Mississippi|Louisiana
Mississippi|Alabama|Louisiana|Tennessee|Arkansas|Georgia
Kentucky|Tennessee|Missouri|Ohio|Indiana
Ohio|Indiana|Illinois|Michigan|Wisconsin
Wisconsin|Minnesota|Iowa|Illinois|Michigan
Missouri|Kansas|Iowa|Nebraska|Illinois|Arkansas
Texas|Oklahoma|Louisiana|Arkansas|New Mexico
Oklahoma|Kansas|Texas|Arkansas|Missouri
North Dakota|South Dakota|Nebraska|Minnesota|Montana
Montana|Wyoming|Idaho|North Dakota|South Dakota
Colorado|Utah|Wyoming|New Mexico|Nebraska
Arizona|New Mexico|Nevada|Utah|Colorado
California|Oregon|Washington|Nevada|Arizona
Idaho|Oregon|Washington|Montana|Utah
Alaska|Hawaii|Washington|Oregon|California
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

/** From when a state beyond the first thirteen had its name, as a state or a territory. */
const since: Readonly<Record<string, number>> = {
  Alabama: 1817,
  Alaska: 1867,
  Arizona: 1863,
  Arkansas: 1819,
  California: 1800,
  Colorado: 1861,
  Florida: 1600,
  Hawaii: 1850,
  Idaho: 1863,
  Illinois: 1809,
  Indiana: 1800,
  Iowa: 1838,
  Kansas: 1854,
  Kentucky: 1780,
  Louisiana: 1700,
  Michigan: 1805,
  Minnesota: 1849,
  Mississippi: 1798,
  Missouri: 1812,
  Montana: 1864,
  Nebraska: 1854,
  Nevada: 1861,
  "New Mexico": 1800,
  "North Dakota": 1861,
  Ohio: 1803,
  Oklahoma: 1890,
  Oregon: 1848,
  "South Dakota": 1861,
  Tennessee: 1790,
  Texas: 1800,
  Utah: 1850,
  Vermont: 1777,
  Washington: 1853,
  "West Virginia": 1863,
  Wisconsin: 1836,
  Wyoming: 1868,
  Maine: 1700,
};

/** States beside the key that had their names in the year, in no order; empty for what is no state. */
export const statesBeside = (key: string, year: number): string[] => {
  const near = regions.filter((names) => names.includes(key)).flat();
  return [...new Set(near)].filter(
    (name) => name !== key && !((since[name] ?? 0) > Math.max(year, since[key] ?? 0)),
  );
};
