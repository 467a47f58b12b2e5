/** The link that opens the workspace anywhere, at the only moment when it can be shown. */
export const RecoveryLink = ({ link }: { link: string }) => (
  <section class="recovery" aria-labelledby="recovery-h">
    <h2 id="recovery-h">Keep this link: it is shown once</h2>
    <p>
      There is no account. This browser remembers your quizzes; in any other one, this link opens
      them. Whoever has it can edit them.
    </p>
    <label class="say" for="recovery">
      Recovery link
    </label>
    <input type="text" id="recovery" readonly value={link} data-copy />
  </section>
);
