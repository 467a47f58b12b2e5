/** What one bracket of GUM's `Entity=` says. */
export type Opened = {
  chain: string;
  /** `person`, `place`, `organization`, `object`, `event`, `time`, `animal`, `plant`, `substance`, `abstract`. */
  type: string;
  /** `new`, `giv:act`, `giv:inact`, `acc:inf`, `acc:com` or `acc:aggr`. */
  infstat: string;
  /** Places of the words that say the least, from 1 within the mention. */
  minspan: number[];
  /** `ana`, `appos`, `coref`, `pred`, `sgl`, `cata`, `disc`, … */
  link: string;
};

export type EntityMark = { opens: Opened | null; closes: string | null };

/**
 * The brackets of one token's `Entity=` value in their order. Matches "(7-abstract-new-nnnss-cf6-2-coref(3-…-coref)" and
 * "6)5)"; not the names of linked pages, which have no brackets but "%28".
 */
export function parseEntityMarks(value: string): EntityMark[] {
  return [...value.matchAll(/\(([^()]+)(\)?)|(\d+)\)/g)].map(([, opened, isWhole, closed]) => {
    if (opened === undefined) return { opens: null, closes: closed ?? null };
    const [chain = "", type = "", infstat = "", , , minspan = "", link = ""] = opened.split("-");
    const words = minspan.split(",").map(Number);
    return {
      opens: { chain, type, infstat, minspan: words, link },
      closes: isWhole === ")" ? chain : null,
    };
  });
}
