/** Words that all stand for a firm. */
export const firmNouns =
  /^(company|firm|operator|manufacturer|maker|producer|airline|business|retailer|carmaker|brewer|publisher|developer|utility|supplier|bank|start-up|startup|chain)$/;

export const anyFirm: ReadonlySet<string> = new Set(["company", "firm", "business"]);

/** Words that all stand for what sails, flies or is sent into space under a name. */
export const vesselNouns =
  /^(ship|vessel|boat|ferry|steamer|steamship|schooner|brig|barque|yacht|trawler|freighter|tanker|warship|cruiser|frigate|destroyer|submarine|airship|aircraft|spacecraft|probe|lander|rover|satellite)$/;

export const anyVessel: ReadonlySet<string> = new Set(["ship", "vessel", "craft"]);

/** Nouns that take up an organisation or a place, and what the name must be known as; names of no known kind fit as well. */
const classes: [nouns: RegExp, kinds: RegExp][] = [
  [firmNouns, /^(company|bank|media|firm|business)$/],
  [/^(agency|ministry|department|authority|commission|council|regulator)$/, /^agency$/],
  [/^(university|college|institute|school)$/, /^(university|school)$/],
  [/^(team|club|side)$/, /^team$/],
  [/^(party)$/, /^party$/],
  [
    /^(union|association|charity|organi[sz]ation|group|federation|foundation)$/,
    /^(group|union|charity)$/,
  ],
  [/^(museum|gallery)$/, /^museum$/],
  [/^(newspaper|magazine|broadcaster|daily|weekly)$/, /^media$/],
];

/** What a name must be known as that the noun takes up by its kind alone; undefined where only what is called so can be meant. */
export const kindsFor = (noun: string): RegExp | undefined =>
  classes.find(([nouns]) => nouns.test(noun))?.[1];
