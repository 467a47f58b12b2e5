import type { Entity, Mention, Reading, Token } from "../../read/types.ts";

/** What stands behind a hyphen and is no part of a name: "Trump-era", "Stratford-upon-Avon". */
const noName =
  /^(led|era|run|born|based|backed|style|like|type|wide|owned|held|made|bound|area|linked|friendly|free|related|designed|upon|on|by|sur|the|to|and|of|controlled|elect|turned|aged|year|day)$/;

/**
 * "Leung Chun-ying": the second half of a given name, which the reader leaves outside of the person, or takes for a name of its
 * own, is put to it. The entities anew.
 */
export function joinHyphenNames(entities: Entity[], { sentences, text }: Reading): Entity[] {
  const taken = new Set<string>();
  const joined = entities.map((entity): Entity => {
    if (entity.type !== "person" && entity.type !== "unknown") return entity;
    let { name } = entity;
    const mentions = entity.mentions.map((mention): Mention => {
      const tail = tailOf(mention, sentences[mention.sentence]?.tokens ?? []);
      if (tail === null || mention.kind !== "name" || !entity.name.includes(" ")) return mention;
      taken.add(`${mention.sentence}:${mention.endToken + 1}`);
      const whole = { ...mention, endToken: mention.endToken + 2, end: tail.end };
      if (text.slice(mention.start, mention.end) === entity.name)
        name = text.slice(whole.start, whole.end);
      return whole;
    });
    return name === entity.name ? entity : { ...entity, name, type: "person", mentions };
  });
  const isHalf = ({ mentions }: Entity): boolean =>
    mentions.length > 0 &&
    mentions.every(({ sentence, firstToken }) => taken.has(`${sentence}:${firstToken}`));
  return taken.size === 0 ? entities : joined.filter((entity) => !isHalf(entity));
}

/** "-ying" right behind the mention; null for anything else. */
function tailOf({ endToken, end }: Mention, tokens: readonly Token[]): Token | null {
  const [hyphen, tail, next] = tokens.slice(endToken, endToken + 3);
  const isJoined =
    hyphen?.form === "-" &&
    hyphen.start === end &&
    tail?.start === hyphen.end &&
    /^[a-z]{2,6}$/.test(tail.form) &&
    !noName.test(tail.form) &&
    !(next?.form === "-" && next.start === tail.end);
  return isJoined && tail !== undefined ? tail : null;
}
