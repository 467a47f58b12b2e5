export { createDocument, type Heading } from "./document.ts";
export { findFacts } from "./find-facts.ts";
export { findMemberships } from "./memberships.ts";
export { findAllDescriptions } from "./owned-roles.ts";
export type * from "./types.ts";
