/** Item analysis: facility, discrimination, and how far a test's scores can be trusted. */
export { type Figure, minPlayers, type Withheld } from "./figure.ts";
export { analyseItem, type ItemAnalysis, type OuterGroups } from "./item-analysis.ts";
export { quantileOf } from "./moments.ts";
export type { ScoreTable } from "./score-table.ts";
export { analyseTest, type TestAnalysis } from "./test-analysis.ts";
