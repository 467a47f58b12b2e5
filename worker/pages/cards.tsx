import type { Context } from "hono";
import { Hono } from "hono";
import { splitSentences } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import { getQuiz } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { mayReadCards } from "../services/cards.ts";
import { showEvidence } from "../services/present.ts";
import { readCards } from "../services/publishing.ts";
import { CardEnd, CardFace, type ShownCard } from "./components/card-face.tsx";
import { type StepState, Steps } from "./components/steps.tsx";
import { Layout, QuietHeader, sendPage } from "./layout.tsx";
import { quizPath, readLatestToken } from "./play-state.ts";

/** Cards to turn, one at a time. What was known stands in the address, so nothing is stored. */
export const cardRoutes = new Hono<AppEnv>().get("/q/:quiz/cards", async (c) => {
  const deck = await loadDeck(c);
  return sendPage(
    c,
    <CardsPage deck={deck} pile={readPile(c.req.query("r"), deck.cards.length)} />,
  );
});

type Deck = { quizId: string; title: string; cards: ShownCard[] };

const loadDeck = async (c: Context<AppEnv, "/q/:quiz/cards">): Promise<Deck> => {
  const db = c.get("db");
  const quizId = c.req.param("quiz");
  const mayRead = mayReadCards(c, readLatestToken(c));
  const { title, cards } = await readCards(db, { quizId, now: c.get("now"), mayRead });
  const quiz = await getQuiz(db, quizId);
  const article = quiz === null ? null : await getArticle(db, quiz.articleId);
  const text = article?.text ?? "";
  const sentences = splitSentences(text).map(({ start, end }) => [start, end] as const);
  const shown = cards.map(({ front, back, evidence }) => ({
    front,
    back,
    proof: showEvidence({ text, sentences }, evidence),
  }));
  return { quizId, title, cards: shown };
};

/**
 * One letter for each card: `k` known, `a` to come again, `-` not seen in this round. `kka-` is what the
 * address holds after three cards of four; anything else starts from the beginning.
 */
export const readPile = (given: string | undefined, length: number): string =>
  given !== undefined && given.length === length && /^[ka-]*$/.test(given)
    ? given
    : "-".repeat(length);

/** The pile with the card at `place` marked. */
export const markCard = (pile: string, place: number, mark: "k" | "a"): string =>
  pile.slice(0, place) + mark + pile.slice(place + 1);

const stepStates = (pile: string, place: number): StepState[] =>
  [...pile].map((mark, i) => {
    if (i === place) return "now";
    return mark === "k" ? "right" : mark === "a" ? "wrong" : "todo";
  });

const CardsPage = ({ deck, pile }: { deck: Deck; pile: string }) => {
  const place = pile.indexOf("-");
  const card = deck.cards[place];
  const action = `${quizPath(deck.quizId)}/cards`;
  return (
    <Layout
      title={`${card ? `Card ${place + 1} of ${pile.length}` : "Cards"} · ${deck.title}`}
      skip="Skip to the card"
      isQuiet
      header={
        <QuietHeader title={deck.title}>
          <Steps states={stepStates(pile, place)} label="Cards so far" />
        </QuietHeader>
      }
    >
      <main id="main">
        {card ? (
          <CardFace
            card={card}
            place={place}
            total={pile.length}
            action={action}
            known={markCard(pile, place, "k")}
            again={markCard(pile, place, "a")}
          />
        ) : (
          <CardEnd pile={pile} action={action} quizPath={quizPath(deck.quizId)} />
        )}
      </main>
    </Layout>
  );
};
