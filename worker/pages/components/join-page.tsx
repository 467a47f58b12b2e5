import { Layout } from "../layout.tsx";
import { FieldNote } from "./mark.tsx";

/** The way in: what is on the board? */
export const JoinPage = ({ typed, error }: { typed: string; error?: string }) => (
  <Layout title="Join a class" skip="Skip to the form">
    <main id="main">
      <form class="entry" action="/c" method="get">
        <div class="hang">
          <p class="big">Join</p>
          <p>a class quiz</p>
        </div>
        <div class="sheet join">
          <h1>What is on the board?</h1>
          <div class="field">
            <label for="code">Class code</label>
            {error ? <FieldNote id="code-error">{error}</FieldNote> : null}
            <input
              class="code-in"
              type="text"
              id="code"
              name="code"
              value={typed}
              required
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxlength={12}
              aria-invalid={error ? "true" : undefined}
              aria-describedby={error ? "code-error code-hint" : "code-hint"}
            />
            <p class="hint" id="code-hint">
              Six letters and digits. Capitals and spaces do not matter.
            </p>
          </div>
          <div class="acts">
            <button type="submit" class="btn big-btn">
              Go to the class
            </button>
          </div>
        </div>
      </form>
    </main>
  </Layout>
);
