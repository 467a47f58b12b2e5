import type { Candidate } from "../ask/types.ts";
import { isGroupOrPlaceNoun } from "../facts/noun-classes.ts";
import type { Document } from "../facts/types.ts";
import type { Entity } from "../read/types.ts";
import { sceneOf } from "./staged.ts";

const named = new Set(["person", "place", "organisation", "unknown"]);

/** Words before a name that tell nothing of it. */
const bare =
  /^(the|a|an|of|in|at|on|to|from|by|for|with|and|or|but|that|than|as|into|after|before|near|between|against|over|under|did|does|do|was|were|is|are|had|has|have|would|will|could|can|which|who|whom|what|when|where|according|said|joined|beat|left|told|called|sent|gave)$/;

/**
 * How many names of the stem mean nothing to whoever has not read the article: neither well known, nor named in the scene, nor
 * told by a word beside them or by their own last word ("the University of Otago"). The article's own subject counts as known.
 */
export function countStrangers(document: Document, candidate: Candidate): number {
  const { stem, key } = candidate;
  const scene = sceneOf(candidate);
  return document.reading.entities.filter((entity) => {
    if (!named.has(entity.type) || entity === document.topic || key.includes(entity.name))
      return false;
    if (scene?.named.has(entity) === true || scene?.text.includes(entity.name) === true)
      return false;
    return isMet(stem, entity) && !isTold(document, stem, entity);
  }).length;
}

const isMet = (stem: string, { name }: Entity): boolean =>
  name.length > 2 &&
  stem.includes(name) &&
  new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, "u").test(stem);

function isTold({ introductions }: Document, stem: string, entity: Entity): boolean {
  const { name, type, subtype } = entity;
  if (type === "place" && subtype !== undefined && !("described" in entity)) return true;
  const last = (name.split(" ").at(-1) ?? "").toLowerCase();
  if (type !== "person" && name.includes(" ") && isGroupOrPlaceNoun(last)) return true;
  if (
    /^(University|Museum|Institute|Ministry|Department|Bank|House|Court|City|Council|Academy|School|College|Battle|Treaty|Isle|Lake|Mount|River|Cape) /.test(
      name,
    )
  )
    return true;
  const introduction = introductions.get(entity);
  if (introduction !== undefined && stem.includes(introduction.after || introduction.before))
    return true;
  const at = stem.search(new RegExp(`(?<![\\p{L}-])${escaped(name)}`, "u"));
  const before = /([\p{L}-]+) $/u.exec(stem.slice(0, at))?.[1] ?? "";
  const beforeOf = /([\p{L}-]+) of $/u.exec(stem.slice(0, at))?.[1] ?? "";
  const after = stem.slice(at + name.length);
  if (/^, (the|a|an|who|which) /.test(after)) return true;
  if (/^ [a-z]+/.test(after) && isGroupOrPlaceNoun(/^ ([a-z]+)/.exec(after)?.[1] ?? ""))
    return true;
  if (beforeOf !== "" && isGroupOrPlaceNoun(beforeOf.toLowerCase())) return true;
  return before !== "" && !bare.test(before.toLowerCase());
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
