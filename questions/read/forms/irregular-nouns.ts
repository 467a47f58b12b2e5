const irregular =
  "man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|person people|brother-in-law brothers-in-law|passer-by passers-by|secretary-general secretaries-general|runner-up runners-up|criterion criteria|phenomenon phenomena|medium media|bacterium bacteria|stratum strata|datum data|memorandum memoranda|curriculum curricula|nucleus nuclei|stimulus stimuli|fungus fungi|alumnus alumni|cactus cacti|radius radii|larva larvae|vertebra vertebrae|alga algae|alumna alumnae|appendix appendices|matrix matrices|vertex vertices|vortex vortices|château châteaux|quiz quizzes|corpus corpora|genus genera|automaton automata|ovum ova|tableau tableaux|talisman talismans|human humans|German Germans|Roman Romans|shaman shamans|Norman Normans|Ottoman Ottomans|leaf leaves|loaf loaves|thief thieves|calf calves|half halves|wolf wolves|shelf shelves|elf elves|self selves|scarf scarves|hoof hooves|wharf wharves|sheaf sheaves|wife wives|life lives|knife knives|dice dice|axis axes";

/** `[singular, plural]` as newspapers write them. */
export const irregularNouns: readonly (readonly [string, string])[] = irregular
  .split("|")
  .map((pair) => {
    const [singular = "", plural = ""] = pair.split(" ");
    return [singular, plural] as const;
  });

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** One form for both numbers. */
export const unchanged = words(
  "sheep deer fish series species aircraft spacecraft hovercraft watercraft offspring headquarters means crossroads salmon trout cod squid shrimp bison moose swine elk barracks gallows chassis corps rendezvous Swiss Chinese Japanese Portuguese Vietnamese Taiwanese Lebanese Burmese Sudanese Senegalese Maltese Nepalese Congolese innings",
);

/** Always plural: there is no singular to ask for. */
export const pluralOnly = words(
  "people police cattle folk clothes trousers jeans scissors pants shorts thanks goods surroundings outskirts earnings savings proceeds riches belongings congratulations",
);

/** They end in -s and are singular. */
export const singularInS = words(
  "news mathematics physics politics economics athletics gymnastics linguistics ethics measles mumps diabetes lens gas bus bias atlas alias canvas pancreas iris tennis chaos cosmos ethos pathos bonus virus campus census status focus circus chorus consensus corpus genius surplus radius genus nexus apparatus christmas olympus pus plus thus texas kansas mars venus metropolis pelvis electronics logistics aerobics robotics genetics this his was is as us its yes across plus perhaps always towards",
);
