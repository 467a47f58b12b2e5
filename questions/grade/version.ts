/** Version of the grading rules and word data. Stored with every compiled key and every response; raised when a verdict may change. */
export const graderVersion = 3;
