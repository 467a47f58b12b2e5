import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** What is studied, played or died of: its class, the verbs that it goes with, and well-known ones of the class. */
type Field = { noun: string; verbs: RegExp; ones: readonly string[] };

const list = (words: string): string[] => words.split(", ");

const fields: readonly Field[] = [
  {
    noun: "instrument",
    verbs: /^(play|teach|study|learn|practise|practice|master)$/,
    ones: list(
      "piano, violin, cello, flute, organ, guitar, trumpet, harp, clarinet, viola, harpsichord, oboe, bassoon, saxophone, lute, trombone",
    ),
  },
  {
    noun: "sport",
    verbs: /^(play|teach|practise|practice)$/,
    ones: list(
      "football, cricket, tennis, basketball, hockey, rugby, golf, baseball, badminton, volleyball, squash, water polo, lacrosse, handball",
    ),
  },
  {
    noun: "subject",
    verbs: /^(study|teach|read)$/,
    ones: list(
      "mathematics, physics, chemistry, biology, medicine, law, philosophy, theology, history, geography, economics, architecture, linguistics, astronomy, botany, zoology, geology, engineering, psychology, anatomy, sociology, anthropology, journalism, archaeology, rhetoric, pharmacy",
    ),
  },
  {
    noun: "illness",
    verbs: /^(die)$/,
    ones: list(
      "tuberculosis, cholera, pneumonia, cancer, malaria, smallpox, influenza, diphtheria, leukaemia, dysentery, typhus, yellow fever, typhoid fever, heart failure, kidney failure, meningitis",
    ),
  },
];

/** "Which instrument did she teach at the conservatory?", "Of which illness did he die?": of somebody, with others of its class. */
export const askField: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] => {
    if (fact.subject.entity?.type !== "person" || fact.negated || fact.modality !== null) return [];
    if (fact.verbs.verb < 0 || fact.verbs.passive) return [];
    const verb = tokenAt(fact.tree, fact.verbs.verb).lemma;
    return fact.slots.flatMap((slot): Candidate[] => {
      const said = wordsOf(fact, slot);
      const field = fields.find(({ verbs, ones }) => verbs.test(verb) && ones.includes(said));
      const preposition = prepositionOf(fact, slot);
      if (field === undefined || preposition === null) return [];
      const wh = `${preposition}${preposition === "" ? "Which" : " which"} ${field.noun}`;
      const asked = askOpen(document, { form: "which", fact, slot, wh, answer: "thing" });
      return [{ ...asked, alike: field.ones }];
    });
  });

/** The noun alone, without its article: "the piano", "yellow fever"; empty where a clause or another noun hangs on it. */
const wordsOf = ({ tree }: Fact, { tokens, markers }: Slot): string =>
  tokens
    .filter((i) => !markers.includes(i) && lower(tree, i) !== "the")
    .map((i) => lower(tree, i))
    .join(" ");

/** "Of" for "died of cholera", nothing for an object; null for all else. */
function prepositionOf({ tree }: Fact, { role, markers }: Slot): string | null {
  if (role === "object") return "";
  const marker = lower(tree, markers[0] ?? -1);
  return markers.length === 1 && /^(of|from)$/.test(marker)
    ? marker.charAt(0).toUpperCase() + marker.slice(1)
    : null;
}
