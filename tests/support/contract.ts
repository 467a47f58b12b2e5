import { Validator } from "@cfworker/json-schema";
import { createApp } from "../../worker/app.ts";
import { makeDocument, type OpenApiDocument } from "../../worker/openapi/document.ts";

type Json = Record<string, unknown>;

const app = createApp();
let made: Promise<OpenApiDocument> | null = null;

/** The OpenAPI document of the app, as it is served. */
export const apiDocument = (): Promise<OpenApiDocument> => {
  made ??= makeDocument(app);
  return made;
};

/** The described path that a request's path fits, such as `/api/v1/quizzes/{id}`; null for none. */
export const describedPath = (document: OpenApiDocument, path: string): string | null => {
  const asked = path.split("?")[0]?.split("/") ?? [];
  const fits = (pattern: string): boolean => {
    const segments = pattern.split("/");
    return (
      segments.length === asked.length &&
      segments.every((segment, i) =>
        segment.startsWith("{") ? asked[i] !== "" : segment === asked[i],
      )
    );
  };
  const paths = Object.keys(document.paths).filter(fits);
  // `/questions/random` fits before `/questions/{id}`.
  return paths.sort((a, b) => a.split("{").length - b.split("{").length)[0] ?? null;
};

const validators = new Map<string, Validator>();

/**
 * What a response has that the document does not say of it: an empty list when it keeps its word. Routes that are not
 * described are `every-route-is-described`'s business.
 */
export const breaches = async (
  method: string,
  path: string,
  { status, headers, text }: { status: number; headers: Headers; text: string },
): Promise<string[]> => {
  const document = await apiDocument();
  const pattern = describedPath(document, path);
  const operation = pattern === null ? undefined : document.paths[pattern]?.[method.toLowerCase()];
  if (operation === undefined || pattern === null) return [];
  const name = `${method} ${pattern} ${status}`;
  const described = (operation.responses as Record<string, Json>)[status];
  if (described === undefined) return [`${name} is not in the document: ${text.slice(0, 300)}`];
  const content = described.content as Record<string, { schema: Json }> | undefined;
  if (content === undefined) return text === "" ? [] : [`${name} has a body`];
  const type = headers.get("content-type")?.split(";")[0] ?? "";
  const media = content[type];
  if (media === undefined) return [`${name} is ${type}`];
  if (type === "text/csv") return [];
  const body = JSON.parse(text) as unknown;
  if (type.includes("problem")) {
    const codes = Object.keys((media as Json).examples as object);
    const { code } = body as { code: string };
    // Nothing at an address that only looks like it: no operation of ours answered.
    if (code !== "not_found" && !codes.includes(code)) return [`${name} does not name ${code}`];
  }
  const validator = validators.get(name) ?? makeValidator(document, media.schema);
  validators.set(name, validator);
  const { valid, errors } = validator.validate(body);
  if (valid) return [];
  return errors
    .slice(-3)
    .map(({ instanceLocation, error }) => `${name} ${instanceLocation}: ${error}`);
};

const makeValidator = (document: OpenApiDocument, schema: Json): Validator => {
  const root = { ...schema, components: { schemas: document.components.schemas } };
  return new Validator(closed(root) as Json, "2020-12", false);
};

/**
 * A schema that allows no field which it does not name. The document leaves its objects open, so that a client goes on
 * when a field is added; what we send ourselves must be named.
 */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, closed(value)]),
  );
  const isOpen = "properties" in inner && inner.additionalProperties === undefined;
  return isOpen && inner.type === "object" ? { ...inner, additionalProperties: false } : inner;
};
