import type { Context } from "hono";
import * as v from "valibot";
import type { AppEnv } from "./env.ts";
import { countNames } from "./json-names.ts";
import { type FieldError, Problem } from "./problem.ts";

/** Largest request body, in bytes. */
export const maxBodyBytes = 1_000_000;
/** Deepest nesting of a JSON body: a question with its rules has four levels. */
const maxDepth = 32;

/** The request's JSON body, checked. Throws a `Problem` that names each wrong field and never echoes a value. */
export const readJson = async <S extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: S,
): Promise<v.InferOutput<S>> => {
  requireJsonType(c);
  return check(schema, parseJson(await readText(c)));
};

const requireJsonType = (c: Context<AppEnv>): void => {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
    throw new Problem("media_type_unsupported");
  }
};

/** As `readJson`, but a missing body, of whatever type, counts as `{}`. */
export const readOptionalJson = async <S extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: S,
): Promise<v.InferOutput<S>> => {
  const text = await readText(c);
  if (text.trim() === "") return check(schema, {});
  requireJsonType(c);
  return check(schema, parseJson(text));
};

/** The fields of a page's form; `media_type_unsupported` when the body is no form. */
export const readForm = async (c: Context<AppEnv>): Promise<FormData> => {
  try {
    return await c.req.formData();
  } catch {
    throw new Problem("media_type_unsupported");
  }
};

/** The query string, checked in the same way. */
export const readQuery = <S extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: S,
): v.InferOutput<S> => check(schema, c.req.query());

/** Any value, checked: the output of the schema, or `invalid_request`. */
export const check = <S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> => {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  throw new Problem("invalid_request", result.issues.slice(0, 20).map(toFieldError));
};

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** The body as text. Bytes that are no UTF-8 are no JSON; a compressed body is not unpacked. */
const readText = async (c: Context<AppEnv>): Promise<string> => {
  const encoding = c.req.header("content-encoding") ?? "identity";
  if (encoding !== "identity") throw new Problem("body_encoded");
  try {
    return decoder.decode(await c.req.arrayBuffer());
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem("body_not_json");
  }
};

const parseJson = (text: string): unknown => {
  const value = tryParse(text);
  const names = inspect(value, 0);
  // JSON.parse lets the last of two equal names win, and another reader of the same body may not (RFC 8259, 4).
  if (countNames(text) !== names) throw new Problem("body_name_repeated");
  return value;
};

const tryParse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("body_not_json");
  }
};

/**
 * Refuses what no request of ours needs and code trips over: deep nesting, and names that every object has. Returns how
 * many names the value's objects have.
 */
const inspect = (value: unknown, depth: number): number => {
  if (typeof value !== "object" || value === null) return 0;
  if (depth >= maxDepth) throw new Problem("body_too_deep");
  let names = 0;
  for (const [name, inner] of Object.entries(value)) {
    if (name in Object.prototype) {
      throw new Problem("invalid_request", [{ field: name, message: unknownField }]);
    }
    names += inspect(inner, depth + 1) + (Array.isArray(value) ? 0 : 1);
  }
  return names;
};

const unknownField = "There is no such field.";

const toFieldError = (issue: v.BaseIssue<unknown>): FieldError => ({
  field: v.getDotPath(issue) ?? "body",
  message: adviceOf(issue),
});

/** A strict object expects "never" where it has no such field. */
const adviceOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === "strict_object" && issue.expected === "never") return unknownField;
  return isOwnWords(issue) ? issue.message : `Expected ${issue.expected ?? "another value"}.`;
};

/** Valibot's own messages repeat what was sent; ours, written in the schema, do not. */
const isOwnWords = (issue: v.BaseIssue<unknown>): boolean => !/^Invalid /.test(issue.message);
