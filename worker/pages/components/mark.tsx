/** The proofreader's marks: right, partly right, wrong, say more, throw out. */
export type MarkName = "right" | "half" | "wrong" | "more" | "out";

const paths: Record<MarkName, string> = {
  right: "M3.2 13.2c1.9 1.3 3.4 3.3 4.5 5.9C10.4 12.6 14.6 7.3 20.8 3.6",
  half: "M3.2 13.2c1.9 1.3 3.4 3.3 4.5 5.9C10.4 12.6 14.6 7.3 20.8 3.6M12.2 15.8l7.8 3.4",
  wrong: "M4.8 4.4c5 4.5 9.6 9.6 14.2 15.4M19.6 3.8C13.8 8.4 8.8 13.9 4.4 20.2",
  more: "M3.6 20c3.6-4.7 6.7-9.8 8.4-15.6 1.8 5.8 4.8 10.9 8.4 15.6",
  out: "M3.6 20.4C9.8 16.8 19.4 10.6 19.4 6c0-3-4.6-3.2-4.6.6 0 4.6 2.8 9.6 5.4 13.8",
};

/** The drawings, once a page; `Mark` refers to them. */
export const Sprite = () => (
  <svg class="sprite" aria-hidden="true">
    {Object.entries(paths).map(([name, d]) => (
      <symbol id={`m-${name}`} viewBox="0 0 24 24">
        <path d={d} />
      </symbol>
    ))}
  </svg>
);

/** One mark. With `label` it speaks for itself; without, a word beside it does. */
export const Mark = ({ name, label }: { name: MarkName; label?: string }) => {
  const use = <use href={`#m-${name}`} />;
  return label === undefined ? (
    <svg class={`m m-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      {use}
    </svg>
  ) : (
    <svg class={`m m-${name}`} viewBox="0 0 24 24" role="img" aria-label={label}>
      {use}
    </svg>
  );
};

/** An error in its place: between a label and its field, or above a form. */
export const FieldNote = ({ id, children }: { id: string; children: string }) => (
  <p class="err" id={id} role="alert">
    <Mark name="wrong" />
    <span>{children}</span>
  </p>
);
