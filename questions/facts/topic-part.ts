import { pluralise } from "../read/forms/index.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "./noun-classes.ts";
import { isAlwaysDefinite } from "./topic-tail.ts";
import { tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

/** A thing that an encyclopedia describes: "Sorral kite", as its first sentence writes it ("the Sorral kite"). */
export type TopicThing = { name: string; nouns: ReadonlySet<string>; last: string };

const mostTitleWords = 4;

/**
 * The thing that the article is named after, when it is no person, place or body and the first sentence says what it is;
 * null for news and for all else.
 */
export function topicThingOf(document: Document): TopicThing | null {
  const title = document.title.trim().replace(/^the /i, "");
  if (document.date !== null || title === "" || title.split(" ").length > mostTitleWords)
    return null;
  const topic = document.topic;
  if (topic !== null && ["person", "place", "organisation"].includes(topic.type)) return null;
  const opening = document.trees.find(({ sentence }) => sentence.unreliable === undefined);
  if (opening === undefined) return null;
  const { start, end } = opening.sentence;
  const match = new RegExp(
    `^(the |an? )?(${escaped(title)})(?: \\([^()]*\\))?(?:,? (?:also|or|sometimes|often|commonly|known)\\b[^,.]{2,80},| [([][^()]*[)\\]])? (is|are|was|were) `,
    "i",
  ).exec(document.reading.text.slice(start, end));
  const name = match?.[2];
  if (name === undefined || match === null) return null;
  const plain = name
    .split(" ")
    .slice(1)
    .some((word) => /^[A-Z]/.test(word))
    ? name
    : lowerFirst(document, name);
  const words = title.toLowerCase().split(" ");
  return {
    name: /^the /i.test(match[1] ?? "")
      ? `the ${plain}`
      : /^an? /i.test(match[1] ?? "")
        ? `the ${plain}`
        : plain,
    nouns: new Set(words),
    last: words.at(-1) ?? "",
  };
}

/** "Spotted glass frog" → "spotted glass frog"; a first word that is always written with a capital keeps it. */
const lowerFirst = (document: Document, name: string): string => {
  const first = (name.split(" ")[0] ?? "").toLowerCase();
  return document.plainWords.has(first) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
};

/**
 * "the frame" → "the frame of the Sorral kite", "the kites" → "Sorral kites": what the bare noun is of, where the article is
 * about one thing and never brought up another of that noun. Null for people, bodies and places.
 */
export function ofTopic(document: Document, tree: Tree, i: number): string | null {
  const { topicThing } = document;
  if (topicThing === null) return null;
  const { form, lemma, xpos } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  if (noun === topicThing.last)
    return xpos === "NNS" ? pluralise(topicThing.name.replace(/^the /, "")) : topicThing.name;
  if (topicThing.nouns.has(noun) || isPersonNoun(noun) || isGroupOrPlaceNoun(noun)) return null;
  if (!parts.test(noun) || !isAlwaysDefinite(document, noun)) return null;
  return `the ${form} of ${topicThing.name}`;
}

/** Parts that a thing, a plant or an animal has of its own; what else is told of it may be of anything. */
const parts =
  /^(leaf|stem|root|bark|trunk|branch|flower|seed|fruit|bud|petal|cone|fur|coat|tail|head|eye|ear|wing|shell|skin|body|neck|leg|foot|paw|claw|beak|bill|snout|nose|tongue|tooth|jaw|fin|gill|feather|plumage|belly|back|frame|handle|string|wheel|blade|tube|lens|keel|hull|mast|sail|roof|tower|wall|floor|door|window|engine|flame|wick|mesh|gauze|base|top|surface|edge|rim|cap|lid|bow|bridge|keyboard|key|pedal|reed|bell|mouthpiece|soundboard|barrel|trigger|cover|sole|heel|sleeve|collar|core|crust|summit|slope|crater|mouth|source|bed|bank|length|width|height|weight|shape|colour|color|diameter)$/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
