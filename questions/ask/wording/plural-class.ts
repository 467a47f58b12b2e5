import type { Entity } from "../../read/types.ts";
import { classNounOf } from "./class-noun.ts";

const plurals: Record<string, string> = {
  country: "countries",
  city: "cities",
  party: "parties",
  university: "universities",
  company: "companies",
  county: "counties",
  ministry: "ministries",
  agency: "agencies",
};

/** One plural class noun for all members ("countries", "people"), or null. */
export function pluralNounOf(members: Entity[]): string | null {
  const nouns = new Set(
    members.map((member) => (member.type === "person" ? "person" : classNounOf(member))),
  );
  const [noun] = nouns;
  // A country and a town, or places whose class nobody tells.
  if (members.every(({ type }) => type === "place") && (nouns.size > 1 || noun === null))
    return "places";
  if (nouns.size !== 1 || noun === null || noun === undefined) return null;
  return noun === "person" ? "people" : (plurals[noun] ?? `${noun}s`);
}
