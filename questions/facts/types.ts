/** The nouns of this folder: of the text as it is read, and of what is found in it. */
export type * from "./document-types.ts";
export type * from "./fact-types.ts";
