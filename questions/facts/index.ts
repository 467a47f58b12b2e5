export { createDocument, type Heading } from "./document.ts";
export { findDescriptions } from "./find-descriptions.ts";
export { findFacts } from "./find-facts.ts";
export { findMemberships } from "./memberships.ts";
export type * from "./types.ts";
