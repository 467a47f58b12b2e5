import { keptTokens } from "../../facts/trees/prune.ts";
import { hasChild, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact } from "../../facts/types.ts";
import { leadUnits } from "../../facts/writing/opening-units.ts";
import { realise } from "../../facts/writing/realise.ts";
import { measured, toQuestion, wordsOf } from "../../facts/writing/statement.ts";
import { verbForms } from "../../read/forms/index.ts";
import { factFaults } from "../faults/fact-faults.ts";
import type { Candidate, Form } from "../types.ts";
import { maxStemWords } from "../wording/compose.ts";

/** "Who said that the bridge would open in May?": a claim whose speaker has a full name. */
export const askWhoSaid: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    if (fact.structure !== "embedded" || fact.claim === null) continue;
    if (fact.claim.speaker.entity?.type !== "person") continue;
    asked.push(askSpeaker(document, fact));
  }
  return asked;
};

function askSpeaker(document: Document, fact: Fact): Candidate {
  const { tree, claim, verbs } = fact;
  const said = keptTokens(tree, verbs.head);
  const tokens = lower(tree, said[0] ?? -1) === "that" ? said.slice(1) : said;
  const isStraight =
    lower(tree, tokens[0] ?? -1) !== "although" && Math.min(...subject(fact)) <= (tokens[1] ?? 0);
  const verb = claim === null ? "said" : verbOf(fact, claim.verb);
  const speaker = claim?.speaker.entity ?? null;
  const lead = leadUnits(fact);
  const who = lead.length > 0 ? "who" : "Who";
  const stem = realise(document, tree, [...lead, `${who} ${verb} that`, ...tokens], {
    named: speaker === null ? [] : [speaker],
    ...wordsOf(fact),
  });
  const faults = [...stem.faults, ...factFaults(document, { ...fact, claim: null }, null)];
  if (!isStraight) faults.push("clause_order");
  if (measured(fact, stem).words > maxStemWords) faults.push("long_stem");
  if (claim !== null && hasChild(tree, claim.verb, "obj", "iobj")) faults.push("addressee");
  if (
    !/^(said|says|argued|warned|believes|believed|claimed|added|noted|explained|insisted|predicted|suggested|announced|estimated)$/.test(
      verb,
    )
  )
    faults.push("speech_verb");
  return {
    form: "who_said",
    shape: { type: "open" },
    stem: toQuestion(stem.text),
    key: speaker?.name ?? "",
    accepted: [speaker?.name.split(" ").at(-1) ?? ""].filter((name) => name.length > 2),
    answer: "person",
    entity: speaker,
    fact,
    answerTokens: claim?.speaker.tokens ?? [],
    sentence: tree.index,
    evidence: fact.evidence,
    confidence: fact.confidence,
    isTopic: false,
    faults,
  };
}

/** "says" is "said" behind the month of the news. */
const verbOf = ({ tree, lead }: Fact, verb: number): string =>
  lead === null || !/^VB[PZ]$/.test(tokenAt(tree, verb).xpos)
    ? tokenAt(tree, verb).form.toLowerCase()
    : verbForms(tokenAt(tree, verb).lemma).past;

const subject = (fact: Fact): number[] => fact.subject.tokens;
