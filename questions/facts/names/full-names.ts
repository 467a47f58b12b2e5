import type { Entity } from "../../read/types.ts";
import { isGroupOrPlaceNoun } from "../nouns/noun-classes.ts";
import { unitOf } from "../topic/opening-names.ts";

/** The full names that the text's short ones stand for: "Nordsund" for "Nordsund Lines", "World Cup" for the title's own. */
export const fullNamesOf = (title: string, entities: Entity[]): Map<string, string> =>
  new Map([...shortNamesOf(entities), ...titleNamesOf(title)]);

/** Matches "Leeds Rovers", "Orla Group"; not "Leeds General", which may be anything of Leeds. */
const clubOrFirm =
  /\b([A-Z]\p{L}+) (?:City|Town|United|Rovers|Rangers|Wanderers|Athletic|Albion|County|Group|Corporation|Industries|Airlines|Motors)\b/gu;

/** "Tolm Peace Treaty" may be "the Peace Treaty" in its article. */
const longName = /^(?:The )?(\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))$/u;

function titleNamesOf(title: string): [string, string][] {
  const [, long = "", tail = ""] = longName.exec(title.trim()) ?? [];
  const names = [...title.matchAll(clubOrFirm)].map((match): [string, string] => [
    match[1] ?? "",
    match[0],
  ]);
  const unit = unitOf(title);
  if (unit !== null) names.push([unit, title.trim()]);
  return long === "" ? names : [...names, [tail, long]];
}

/** "Nordsund" → "Nordsund Lines": a bare first word that no other organisation begins with, and no place is called. */
function shortNamesOf(entities: Entity[]): [string, string][] {
  const places = new Set(
    entities
      .filter(({ type, subtype }) => type === "place" && subtype !== undefined)
      .map(({ name }) => name),
  );
  const long = entities.filter(({ type, name }) => type === "organisation" && name.includes(" "));
  const people = new Set(
    entities.flatMap(({ type, name }) => (type === "person" ? (name.split(" ").at(-1) ?? []) : [])),
  );
  return entities.flatMap(({ type, name, subtype, mentions }): [string, string][] => {
    const isOpen = ["organisation", "unknown"].includes(type) || (type === "place" && !subtype);
    if (!isOpen || places.has(name) || /^(?:Inter)?[Nn]ational$/.test(name)) return [];
    const owners = long.filter((other) => other.name.startsWith(`${name} `));
    const [only] = owners;
    const isLater = (only?.mentions[0]?.start ?? 0) < (mentions[0]?.start ?? 0);
    const isSame = only !== undefined && isBodyOf(only.name.slice(name.length + 1), name);
    return owners.length === 1 && isSame && isLater && !people.has(name) ? [[name, only.name]] : [];
  });
}

/**
 * Whether the rest of a body's name says what kind of body it is: "Nordsund | Lines", "Council | of Antiquities". A university's
 * team, a person's government, a maker's milk are something else than the first word.
 */
const isBodyOf = (rest: string, name: string): boolean =>
  !/^(University|College|School) of /.test(name) &&
  (/^(of|for|de) /.test(rest) || /[A-Z\d]$/.test(rest) || isGroupOrPlaceNoun(bodyNoun(rest))) &&
  !/\d$|^(Party|Movement|Administration)$/.test(rest);

/** The "Records" of "Tolm Records" says as much as "Company". */
const bodyNoun = (rest: string): string => {
  const last = (rest.split(" ").at(-1) ?? "").toLowerCase();
  return /^(records|lines|airlines|motors|industries|rovers|rangers|limited|capital|trust|garden|gardens|cooperative|club|hospital|centre)$/.test(
    last,
  )
    ? "company"
    : last;
};
