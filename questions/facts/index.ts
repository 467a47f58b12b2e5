export { findMemberships } from "./clauses/memberships.ts";
export { createDocument, type Heading } from "./document.ts";
export { findFacts } from "./find-facts.ts";
export { findAllDescriptions } from "./names/owned-roles.ts";
export type * from "./types.ts";
