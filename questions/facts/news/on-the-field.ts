import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { NewsEvent, Tree } from "../types.ts";

/** What a race or a match has one of, so that behind its name "the finish" is its own. */
const ones =
  /^(line|finish|start|race|course|route|ball|net|crowd|field|pack|peloton|trophy|title|winner|referee|umpire|podium|tournament|competition|victory|win|lead|post|crossbar|bar|board|clock|shoot-out)$/;

/** What it has several of. */
const several =
  /^(set|tie-break|tiebreak|half|quarter|period|lap|climb|descent|draw|penalty|corner|break|serve|point|goal|group|stage|round|game)$/;

/** Which of its parts it was. */
const which =
  /^(first|second|third|fourth|fifth|last|final|opening|decisive|deciding|main|leading|match|set|finish|finishing|starting|start|penalty|goal|home|prize)$/;

/** "the finish line", "the decisive set", "the first match point" behind "At the 2018 Ticino Open," */
export function isOnField({ of }: NewsEvent, tree: Tree, i: number): boolean {
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  if (of !== "sport" || !(ones.test(noun) || several.test(noun))) return false;
  const modifiers = childrenBy(
    tree,
    i,
    "amod",
    "compound",
    "nummod",
    "nmod",
    "acl",
    "nmod:poss",
    "appos",
  );
  return (
    childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
    (ones.test(noun) || modifiers.some((m) => m < i)) &&
    modifiers.every((m) => (m < i ? which.test(lower(tree, m)) : isPlaced(tree, m)))
  );
}

/** "crossed the line | on the Rotsee" */
const isPlaced = (tree: Tree, m: number): boolean =>
  childrenBy(tree, m, "case").some((c) => /^(on|at|in)$/.test(lower(tree, c))) &&
  tokenAt(tree, m).upos === "PROPN";
