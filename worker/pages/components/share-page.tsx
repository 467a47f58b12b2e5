import type { ShownShare } from "../../services/shares.ts";
import { Layout } from "../layout.tsx";
import { count, dayWords } from "../words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { LabelField } from "./label-field.tsx";

export type ShareValues = { role: string; label: string; nonce: string; error?: string };

type ShareProps = {
  quiz: { id: string; title: string };
  shares: readonly ShownShare[];
  /** The link that was made just now: the only time it can be shown. */
  link: string | null;
  values: ShareValues;
};

/** The links of a quiz, and a form for another. */
export const SharePage = ({ quiz, shares, link, values }: ShareProps) => (
  <Layout title={`Share: ${quiz.title}`} skip="Skip to sharing">
    <main id="main" class="wrap">
      <div class="desk-head acts">
        <div>
          <h1>Work on it together</h1>
          <p class="small soft">{quiz.title}</p>
        </div>
        <p class="acts end">
          <a class="btn plain" href={`/edit/${quiz.id}`}>
            Back to the draft
          </a>
        </p>
      </div>
      {link === null ? null : <NewLink link={link} />}
      <ShareForm quizId={quiz.id} values={values} />
      <Links quizId={quiz.id} shares={shares} />
    </main>
  </Layout>
);

const NewLink = ({ link }: { link: string }) => (
  <section class="recovery" aria-labelledby="new-h">
    <h2 id="new-h" tabindex={-1} data-focus>
      Send this link: it is shown once
    </h2>
    <p>Whoever opens it can do what you chose, until you revoke it. Send it to them alone.</p>
    <label class="say" for="new-link">
      Link to send
    </label>
    <input type="text" id="new-link" readonly value={link} data-copy />
  </section>
);

const roles = [
  ["edit", "A co-teacher who edits", "The draft, classrooms and regrading. Not who may play it."],
  ["view", "A co-teacher who looks", "The draft, its keys and all results. Changes nothing."],
  ["review", "A reader", "One page with questions, keys and proofs. No results, no workspace."],
] as const;

const ShareForm = ({ quizId, values }: { quizId: string; values: ShareValues }) => (
  <form class="entry" method="post" action={`/edit/${quizId}/share`}>
    <div class="hang">
      <h2>New link</h2>
    </div>
    <div class="stack">
      <input type="hidden" name="nonce" value={values.nonce} />
      <ChoiceList name="role" legend="Who it is for" choices={roles} chosen={values.role} />
      <LabelField
        value={values.label}
        hint="Ms Okafor, or “English department”."
        error={values.error}
      />
      <p class="acts">
        <button type="submit" class="btn big-btn">
          Make the link
        </button>
      </p>
    </div>
  </form>
);

const roleWords = { edit: "edits", view: "looks", review: "reads" } as const;

const joinedWords = ({ role, joined }: ShownShare): string => {
  if (role === "review") return "page to read";
  return joined === 0 ? "not taken up yet" : `taken up by ${count(joined, "teacher")}`;
};

const Links = ({ quizId, shares }: { quizId: string; shares: readonly ShownShare[] }) => (
  <section class="entry" id="links" aria-labelledby="links-h">
    <div class="hang">
      <h2 id="links-h">Links that work</h2>
    </div>
    <div class="stack">
      {shares.length === 0 ? (
        <p>None. Nobody but you is at this draft.</p>
      ) : (
        <ul class="ways">
          {shares.map((share) => (
            <li>
              <div>
                <p>
                  <strong>{share.label}</strong> {roleWords[share.role]}
                </p>
                <p class="small soft num">
                  {`Made ${dayWords(share.createdAt)}, ${joinedWords(share)}`}
                </p>
              </div>
              <form method="post" action={`/edit/${quizId}/share/${share.id}`}>
                <button type="submit" class="btn plain">
                  Revoke<span class="say">{` ${share.label}`}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </div>
  </section>
);
