type Props<Value extends string> = {
  name: string;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  isTicked: (value: Value) => boolean;
};

/** Some of a few, or none. */
export const TickList = <Value extends string>({ name, values, words, isTicked }: Props<Value>) => (
  <div class="checks">
    {values.map((value) => (
      <label>
        <input type="checkbox" name={name} value={value} checked={isTicked(value)} />
        {words[value]}
      </label>
    ))}
  </div>
);
