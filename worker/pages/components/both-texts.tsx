export type Difference = readonly [name: string, mine: string, theirs: string];

/** What two windows have made of one thing, side by side: only where they differ. */
export const BothTexts = ({ parts }: { parts: readonly Difference[] }) => (
  <dl class="both">
    {parts
      .filter(([, mine, theirs]) => mine !== theirs)
      .map(([name, mine, theirs]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <span class="soft">Mine:</span> {mine}
          </dd>
          <dd>
            <span class="soft">Theirs:</span> {theirs}
          </dd>
        </div>
      ))}
  </dl>
);
