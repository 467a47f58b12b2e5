/**
 * Stands in the bundle for `zod/v4/core`, which hono-openapi's converters name besides valibot: 700 KB that nothing of
 * ours reaches. `wrangler.toml` puts it there.
 */
export const toJSONSchema = (): never => {
  throw new Error("no schema of ours is zod's");
};
