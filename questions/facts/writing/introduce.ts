import { isTopicTold } from "../topic/topic-anchor.ts";
import { childrenBy, hasChild, tokenAt } from "../trees/tree.ts";
import type { Introduction } from "../types.ts";
import type { Naming } from "./naming-types.ts";
import type { State } from "./writing.ts";

/** "Arthur Selwyn, Coldstone's chief executive,": a person's role at first mention, unless the text has one there. */
export function introduce(state: State, i: number, { text, entity, length }: Naming): string {
  const introduction = entity === null ? undefined : state.document.introductions.get(entity);
  // "the ship", written as "the Tolmia", is told as any name is.
  const isWhole = text === entity?.name || text === `the ${entity?.name}`;
  if (introduction === undefined || state.options.isPlain || !isWhole) return text;
  if (introduction.sentence === state.tree.index && hasKeptRole(state, i)) return text;
  const { before, after } = onThing(state, i, introduction);
  if (isSaidOfIt(state, i, after)) return text;
  const previous = tokenAt(state.tree, i - 1);
  const isTitled =
    state.kept.has(i - 1) &&
    (["NOUN", "PROPN", "ADJ", "DET", "CCONJ"].includes(previous.upos) ||
      /^(PRP\$|POS)$/.test(previous.xpos)) &&
    // "the Tolmia, the ship of the expedition,": a name's own article is no title.
    !(before === "" && previous.form.toLowerCase() === "the");
  const next = tokenAt(state.tree, i + length);
  const isOwner = next.xpos === "POS";
  const { setting } = state.document;
  if (isTitled && previous.form === "Mayor" && setting?.isTown && !isOwner)
    return `${text} of ${setting.name}`;
  const { deprel, head } = tokenAt(state.tree, i);
  const isApposed =
    (deprel === "appos" && state.kept.has(head)) ||
    (previous.form === "," && tokenAt(state.tree, i - 2).upos === "NOUN" && state.kept.has(i - 2));
  // "his Harbour Lights co-star"
  const isInCompound = tokenAt(state.tree, i + length - 1).deprel === "compound";
  if (isTitled || isApposed || isInCompound || state.out.includes(after || before)) return text;
  // "Cardinal | Cardinal Brandt"
  if (before !== "" && text.startsWith(`${before} `)) return text;
  if (before !== "" || after === "") return `${before} ${text}`.trim();
  // "Helena, a sister of his, of Orrin": the name goes on.
  const isNamedOf = next.form === "of" && tokenAt(state.tree, i + length + 1).upos === "PROPN";
  if (isOwner || isNamedOf || next.upos === "CCONJ") return text;
  for (const other of state.document.reading.entities)
    if (after.includes(other.name)) state.named.add(other);
  return `${text}, ${after},`;
}

/** "René Laennec, the inventor of the stethoscope,": by the article's thing, where it is not told yet. */
function onThing(state: State, i: number, introduction: Introduction): Introduction {
  const { onThing: told, toldIn } = introduction;
  if (told === undefined || toldIn === state.tree.index || isTopicTold(state, i))
    return introduction;
  return { before: "", after: told };
}

/** "Banditry was a constant danger": the sentence itself says of the name what would stand beside it. */
function isSaidOfIt({ tree, document, kept }: State, i: number, after: string): boolean {
  const { deprel, head } = tokenAt(tree, i);
  const { start, end } = tree.sentence;
  return (
    deprel === "nsubj" &&
    kept.has(head) &&
    hasChild(tree, head, "cop") &&
    after !== "" &&
    document.reading.text.slice(start, end).includes(after)
  );
}

/** Whether the words that stand beside the name in its sentence are written there too. */
const hasKeptRole = ({ tree, kept }: State, i: number): boolean =>
  [i, tokenAt(tree, i).head].some((k) =>
    childrenBy(tree, k, "appos", "nmod:desc", "compound").some(
      (c) => c !== i && kept.has(c) && tokenAt(tree, c).upos === "NOUN",
    ),
  );
