import { organisationOf, personNameOf, placeOf } from "../data/index.ts";
import type { Cluster } from "./clusters.ts";
import { femaleAddresses, maleAddresses, placeHeads } from "./lexicon.ts";
import type { SentenceView } from "./sentence-view.ts";

const organisationKinds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:University|College|Polytechnic|Institute of Technology)\b/, "university"],
  [/\bParty\b|^(?:Labour|Likud|Conservatives|Democrats|Republicans)$/, "party"],
  [
    /\b(?:Ministry|Department|Agency|Bureau|Commission|Council|Authority|Office|Administration|Directorate|Secretariat)\b/,
    "agency",
  ],
  [/\b(?:Court|Tribunal)\b/, "court"],
  [
    /\b(?:Inc|Corp|Co|Ltd|LLC|plc|PLC|Corporation|Company|Airlines|Airways|Motors|Holdings|Enterprises|Industries)\b/,
    "company",
  ],
  [/\bBank\b/, "bank"],
  [/\b(?:FC|F\.C\.|United|City|Rovers|Wanderers|Athletic)$/, "team"],
  [/\b(?:Army|Navy|Air Force|Brigade|Regiment|Corps|Battalion)\b/, "force"],
  [/\b(?:Times|Post|Herald|Tribune|Gazette|News|Radio|Television|TV|Magazine|Journal)\b/, "media"],
  [/\b(?:School|Academy)\b/, "school"],
  [/\b(?:Parliament|Congress|Senate|Assembly)\b/, "parliament"],
  [/\b(?:Hospital|Clinic)\b/, "hospital"],
  [/\b(?:Museum|Gallery)\b/, "museum"],
];

const placeKind = (text: string): string | undefined => {
  const place = placeOf(text)?.subtype;
  if (place) return place;
  const last = text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
  const first = text.slice(0, Math.max(0, text.indexOf(" "))).toLowerCase();
  if (/^(?:lake|mount|mt\.?|river|cape)$/.test(first))
    return first.startsWith("m") ? "mountain" : first;
  return text.includes(" ") && placeHeads.has(last) ? last.replace(/s$/, "") : undefined;
};

/** `male` or `female` where forms of address, or else given names, agree. */
const genderOf = ({ names }: Cluster, views: readonly SentenceView[]): string | undefined => {
  const found = new Set<string>();
  for (const { sentence, title } of names) {
    if (!title) continue;
    for (const token of views[sentence]?.tokens.slice(title.first, title.end) ?? []) {
      const word = token.form.toLowerCase();
      if (maleAddresses.has(word) || /(?<!wo)man$/.test(word)) found.add("male");
      if (femaleAddresses.has(word) || /woman$/.test(word)) found.add("female");
    }
  }
  if (found.size === 0) {
    for (const { text } of names) {
      const words = text.split(" ");
      const gender = words.length > 1 ? personNameOf(words[0] ?? "").gender : undefined;
      if (gender) found.add(gender);
    }
  }
  if (found.size === 0 && names.every(({ text }) => !text.includes(" "))) {
    const name = personNameOf(names[0]?.text ?? "");
    if (name.gender && !name.surname) found.add(name.gender);
  }
  return found.size === 1 ? [...found][0] : undefined;
};

/** The finer class of a name, where a list or the text states it. */
export const subtypeOf = (cluster: Cluster, views: readonly SentenceView[]): string | undefined => {
  if (cluster.type === "person") return genderOf(cluster, views);
  for (const { text } of cluster.names) {
    const kind =
      cluster.type === "place"
        ? placeKind(text)
        : (organisationOf(text) ?? organisationKinds.find(([pattern]) => pattern.test(text))?.[1]);
    if (kind) return kind;
  }
  return undefined;
};
