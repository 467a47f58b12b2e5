/** What a key can be allowed to do. */
export const scopes = ["read", "attempts", "grade", "write", "results", "webhooks"] as const;
export type Scope = (typeof scopes)[number];

/** What a key that anybody can read in a page's source may do at most. */
export const browserScopes = ["read", "attempts", "grade"] as const satisfies readonly Scope[];
