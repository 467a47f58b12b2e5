import classNouns from "../../read/data/class-nouns.json" with { type: "json" };

/** Groups of people that a sentence may name without saying who they are. */
const peopleNouns = new Set(
  `official scientist researcher people person authority critic expert analyst police source witness resident supporter
  opponent organiser organizer visitor fan worker employee student teacher reporter journalist lawyer spokesman
  spokeswoman spokesperson leader member man woman group team player author user customer family fisherman advocate
  councillor councilor engineer campaigner volunteer biologist minister judge captain nurse farmer chief president
  protester plaintiff defendant passenger survivor sailor pilot chairman chairwoman guard baker singer actor actress
  painter writer poet composer miner cook carpenter builder gardener dancer rower swimmer runner boxer footballer cyclist
  shepherd relative troop striker goalkeeper bishop priest monk nun king queen prince princess duke emperor senator governor diplomat envoy
  barrister solicitor dispatcher restorer proprietor son
  sculptor organist cellist botanist naturalist astronomer photographer choreographer industrialist admiral explorer
  bookseller librettist tenor baritone filmmaker screenwriter aristocrat nobleman heiress activist suffragist suffragette
  feminist oculist midwife impresario mentor
  militant migrant insurgent rebel dissident hostage premier lawmaker negotiator mediator ombudsman lobbyist nominee
  contender challenger imam ayatollah cardinal firefighter paramedic lifeguard climber hiker mountaineer astronaut cosmonaut
  crewmember stewardess copilot broadcaster presenter blogger rapper billionaire tycoon auditor adviser trainer skipper
  midfielder winger batsman bowler kicker goaltender cricketer skier teen toddler`.split(/\s+/),
);

const personNouns = new Set(classNouns.person.split("|"));

const groupAndPlaceNouns = new Set([
  ...classNouns.group.split("|"),
  ...classNouns.place.split("|"),
]);

/** Whether the noun names a body of people, a building or a place. */
export const isGroupOrPlaceNoun = (lemma: string): boolean => groupAndPlaceNouns.has(lemma);

/** Whether the noun names a human being or a group of them: "who", never "what". */
export const isPersonNoun = (lemma: string): boolean =>
  peopleNouns.has(lemma) || personNouns.has(lemma) || hasPersonEnding(lemma);

/** "biologist", "craftswoman", "technician"; not "woman" by itself. */
const hasPersonEnding = (lemma: string): boolean =>
  (lemma.endsWith("n") || lemma.endsWith("t")) && /.(ologist|woman)$|..ician$/.test(lemma);
