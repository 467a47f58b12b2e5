import type { Child } from "hono/jsx";

/** A button that does one thing to what the page shows. */
export const PostButton = ({ action, children }: { action: string; children: Child }) => (
  <form method="post" action={action} data-swap>
    <button type="submit" class="btn plain">
      {children}
    </button>
  </form>
);
