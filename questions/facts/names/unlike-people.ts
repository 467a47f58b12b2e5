import type { Entity, Mention, Reading, Token } from "../../read/types.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";

/** First words by which other languages name bodies. */
const bodyFirst =
  /^(Grupo|Groupe|Gruppo|Banque|Banco|Banca|Société|Compagnie|Sociedad|Universidad|Université|Universität|Instituto|Institut|Istituto|Fundación|Fondation|Fondazione|Stichting|Teatro|Théâtre|Museo|Musée|Orchestre|Club)$/;

/** Last words of buildings and bodies that are hardly anybody's surname. */
const bodyLast =
  /^(Abbey|Priory|Cathedral|Monastery|Museum|Theatre|University|Hospital|Airport|Stadium|Holdings|Securities|Partners|Airlines|Motors|Industries|Foundation|Place|Channel|Squadron)$/;

/** Words that may stand within somebody's name in lower case. */
const particle =
  /^(?:(?:de|du|des|da|di|do|dos|del|della|la|le|les|of|the|von|van|der|den|ter|ten|zu|zur|af|av|bin|ibn|ben|al|el|y|e|ap|op|and)$|(?:al|el|ad|an|ar|as|az|ud|ul)-\p{Lu})/u;

/** What may be called by a name and is no human being. */
const things =
  /^(journal|magazine|ship|boat|vessel|yacht|ferry|schooner|steamer|film|book|novel|poem|painting|opera|play|song|album|lender|brokerage|insurer|tower|locomotive|aircraft|rocket|satellite|horse|tree|species|genus|mineral|brand|robot|software)$/;

/** Things that nobody takes for the place that they are called like. */
const vessels = /^(ship|boat|vessel|yacht|ferry|schooner|steamer)$/;

/**
 * The entity as a body or a name of unknown kind where the reader took it for a person and its form or what stands beside it
 * says that it is none: "Banque Mercier", "Tolm Abbey", "Acta Botanica, a journal". So for a place that no list has: "the
 * Sveta Lucija, a vessel".
 */
export function unlikePerson(entity: Entity, reading: Reading): Entity {
  if (entity.type === "place" && entity.subtype === undefined) {
    const isVessel = isCalled(entity, reading, (noun) => vessels.test(noun));
    return isVessel ? { ...entity, type: "unknown" } : entity;
  }
  if (entity.type !== "person") return entity;
  const words = entity.name.split(" ");
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  const isBody = words.length > 1 && (bodyFirst.test(first) || bodyLast.test(last));
  const isPlain = words.some((word, at) => at > 0 && /^\p{Ll}/u.test(word) && !particle.test(word));
  if (!isBody && !isPlain && !isCalled(entity, reading, isThing)) return entity;
  const { subtype: _, ...plain } = entity;
  return { ...plain, type: isBody ? "organisation" : "unknown" };
}

/** "X, a journal", "the lender X": what stands beside a mention says what it is. */
const isCalled = (
  { mentions }: Entity,
  { sentences }: Reading,
  fits: (noun: string) => boolean,
): boolean =>
  mentions.some((mention) => {
    if (mention.kind !== "name") return false;
    const tokens = sentences[mention.sentence]?.tokens ?? [];
    return (
      isNamedAfterClass(tokens, mention, fits) ||
      tokens.some(
        (token, i) =>
          token.deprel === "appos" &&
          token.upos === "NOUN" &&
          isWithin(mention, token.head) &&
          hasArticle(tokens, i) &&
          fits(token.lemma.toLowerCase()),
      )
    );
  });

/** "the brokerage Falk Tolma": the class right before the name, which hangs on it or it on the name. */
function isNamedAfterClass(
  tokens: readonly Token[],
  mention: Mention,
  fits: (noun: string) => boolean,
): boolean {
  const at = mention.firstToken - 1;
  const noun = tokens[at];
  if (noun?.upos !== "NOUN" || !fits(noun.lemma.toLowerCase())) return false;
  const isTied =
    isWithin(mention, noun.head) ||
    tokens.some(({ head }, i) => head === at && isWithin(mention, i));
  return isTied && hasArticle(tokens, isWithin(mention, noun.head) ? noun.head : at);
}

const isWithin = ({ firstToken, endToken }: Mention, i: number): boolean =>
  i >= firstToken && i < endToken;

const hasArticle = (tokens: readonly Token[], i: number): boolean =>
  tokens.some(({ head, deprel }) => head === i && deprel === "det");

/** "a young publisher" may be a firm or a man. */
const isThing = (noun: string): boolean =>
  things.test(noun) || (isGroupOrPlaceNoun(noun) && !isPersonNoun(noun) && !/[eo]r$/.test(noun));
