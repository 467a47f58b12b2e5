import type { Child } from "hono/jsx";

/** A table that may be wider than its place: it scrolls by itself, also with the arrow keys. */
export const Scroll = ({
  label,
  isWide,
  children,
}: {
  label: string;
  isWide?: boolean;
  children?: Child;
}) => (
  <section class={isWide ? "wide scroll" : "scroll"} tabindex={0} aria-label={label}>
    {children}
  </section>
);
