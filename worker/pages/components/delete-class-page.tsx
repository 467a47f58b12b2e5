import { Layout } from "../layout.tsx";
import { count } from "../words.ts";
import type { ManagedClass } from "./manage-page.tsx";

/** Before what cannot be undone. */
export const DeleteClassPage = ({
  classroom,
  players,
}: {
  classroom: ManagedClass;
  players: number;
}) => (
  <Layout title={`Delete: ${classroom.title}`} skip="Skip to the question">
    <main id="main">
      <form class="entry" method="post" action={`/c/${classroom.code}/delete`}>
        <div class="hang">
          <p class="word">For good</p>
        </div>
        <div class="stack loose">
          <h1>{`Delete this class, its ${count(players, "player")} and their answers?`}</h1>
          <p>There is no copy. The quiz itself stays, and so do its other classes.</p>
          <div class="acts">
            <button type="submit" class="btn big-btn">
              Delete them
            </button>
            <a class="btn plain big-btn" href={`/c/${classroom.code}/manage`}>
              Keep them
            </a>
          </div>
        </div>
      </form>
    </main>
  </Layout>
);
