import { placeOf } from "../../read/data/places.ts";
import { hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import type { Run } from "./dateline-place.ts";
import { townOf } from "./dateline-place.ts";
import { ofNation } from "./national.ts";

const portfolios =
  /^(interior|finance|foreign|defen[cs]e|health|transport|environment|agriculture|justice|education|energy|prime|economy)$/;

/**
 * "the interior minister" → "Slovakia's interior minister", "the national weather service" → "Slovakia's national weather
 * service", "the city council" → "the Penbury city council": offices that a country or a town has one of, in news that plays
 * there. Null beside a name, and where several places may be meant.
 */
export function officeRun(document: Document, tree: Tree, i: number): Run | null {
  if (document.news === null || lower(tree, i) !== "the") return null;
  const { head, deprel } = tokenAt(tree, i);
  const length = head - i + 1;
  if (deprel !== "det" || length < 3 || length > 4 || isTold(tree, head)) return null;
  const office = newOffice(tree, i, length);
  if (office !== null && !isOfRegion(tree, i))
    return owned(length, ofNation(document, tree, i), office);
  const words = Array.from({ length: length - 1 }, (_, k) => tokenAt(tree, i + 1 + k).form);
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  const isNational =
    (portfolios.test(first) && length === 3 && /^(minister|ministry)$/.test(last)) ||
    (first === "national" &&
      /^(service|agency|police|parliament|government|library|bank)$/.test(last));
  if (isNational && !isOfRegion(tree, i)) return owned(length, ofNation(document, tree, i), words);
  const state =
    first === "state" && /^(commission|agency|department|legislature|police|board)$/.test(last)
      ? stateOf(document)
      : null;
  // "the state ethics commission" → "Oregon's ethics commission"
  if (state !== null) return owned(length, state, words.slice(last === "police" ? 0 : 1));
  const isLocal =
    /^(city|town)$/.test(first) &&
    length === 3 &&
    /^(council|hall|clerk|library|police)$/.test(last);
  const town = isLocal ? townOf(document) : null;
  return town === null ? null : { length, text: `the ${town} ${words.join(" ")}` };
}

/** "the | new prime minister", "the acting president": a country's, whatever he was before. */
function newOffice(tree: Tree, i: number, length: number): string[] | null {
  const words = Array.from({ length: length - 1 }, (_, k) => tokenAt(tree, i + 1 + k).form);
  const text = words.join(" ");
  return /^(?:new|acting|interim|outgoing|caretaker) (?:prime minister|president|government|parliament)$/.test(
    text,
  )
    ? words
    : null;
}

/** The state of the dateline: "Penbury, Ohio". */
function stateOf({ place }: Document): string | null {
  const land = place?.split(", ")[1] ?? "";
  return placeOf(land)?.subtype === "us_state" ? land : null;
}

/** "the state government …, a charge that the economy ministry rejected": the state may have one too. */
const isOfRegion = (tree: Tree, i: number): boolean =>
  tree.tokens.some(({ form }, k) => k < i && /^(state|regional|provincial|federal)$/.test(form));

const owned = (length: number, nation: string | null, words: string[]) =>
  nation === null
    ? null
    : { length, text: `${nation}${nation.endsWith("s") ? "'" : "'s"} ${words.join(" ")}` };

/** "the interior minister, Ada Lind", "the city council of Leeds": told by what stands behind it. */
const isTold = (tree: Tree, head: number): boolean =>
  hasChild(tree, head, "appos", "flat", "nmod", "acl") ||
  tokenAt(tree, head + 1).upos === "PROPN" ||
  (tokenAt(tree, head + 1).form === "," && tokenAt(tree, head + 2).upos === "PROPN");
