/** Something about a question that its author should look at. Never a reason to refuse it. */
export type Warning = {
  /** In snake_case: a flaw of `select/flaws.ts`, or one found here. */
  code: string;
  field: "stem" | "key" | "options" | "evidence";
  /** Id of the option that it is about. */
  option?: string;
};
