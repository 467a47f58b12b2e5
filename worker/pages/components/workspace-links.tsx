const places = [
  ["/mine", "Your quizzes"],
  ["/mine/account", "Ways into them"],
  ["/mine/keys", "Keys for apps"],
  ["/mine/webhooks", "Webhooks"],
] as const;

/** The pages of a workspace, beside their titles; the page itself, which is one of them, is left out. */
export const WorkspaceLinks = ({ current }: { current?: (typeof places)[number][0] }) => (
  <nav class="end" aria-label="Your workspace">
    <ul class="acts">
      {places
        .filter(([path]) => path !== current)
        .map(([path, name]) => (
          <li>
            <a class="btn plain" href={path}>
              {name}
            </a>
          </li>
        ))}
    </ul>
  </nav>
);
