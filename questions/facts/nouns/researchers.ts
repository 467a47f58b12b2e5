import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

const researchers =
  /^(researcher|scientist|astronomer|physicist|chemist|economist|engineer|geneticist|doctor)$|ologist$/;

/** "researchers", "a team of biologists": those who found out what the news tells. */
export const isResearcher = (tree: Tree, i: number): boolean =>
  researchers.test(tokenAt(tree, i).lemma) || isResearchTeam(tree, i);

/** "a research team": of whom the text speaks as researchers. */
export const isResearchTeam = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).lemma === "team" &&
  childrenBy(tree, i, "compound", "nmod").some((m) =>
    /^(research|scientist|researcher)$|ologist$/.test(tokenAt(tree, m).lemma),
  );

/** "the researchers", "the team": who they are, the study tells. */
export const isBareResearcher = (tree: Tree, i: number): boolean =>
  /^(researchers|scientists|authors|team|biologists|archaeologists|astronomers|geologists|physicists|doctors)$/.test(
    lower(tree, i),
  ) &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  !hasChild(tree, i, "amod", "compound", "nmod", "acl", "nummod", "appos");

/** What researchers find out by: tests, scans, samples. */
export const isTool = (tree: Tree, i: number): boolean =>
  /^(test|scan|dating|analysis|tag|experiment|result|finding|data|measurement|image|survey|swab|sample|model|recording|sensor|camera|x-ray|radiograph|excavation)$/.test(
    tokenAt(tree, i).lemma,
  );

/** What is done to find out, or to those who are studied. */
export const isInvestigating = (verb: string): boolean =>
  /^(analyse|analyze|ask|assign|calculate|carry|catch|collect|compare|count|date|detect|drill|examine|exclude|extract|feed|fit|follow|give|identify|interview|invite|map|measure|monitor|observe|put|record|recover|recruit|scan|screen|sequence|survey|tag|take|test|track|treat|turn|weigh)$/.test(
    verb,
  );
