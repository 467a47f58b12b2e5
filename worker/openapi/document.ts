import type { Env, Hono, Schema } from "hono";
import { generateSpecs } from "hono-openapi";
import { info, securitySchemes, tags } from "./about.ts";
import { namedSchemas, withRepeatProblems } from "./operation.ts";
import { describeParameter } from "./path-parameters.ts";

type Json = Record<string, unknown>;
export type Operation = Json & {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters?: Json[];
  responses: Parameters<typeof withRepeatProblems>[0];
};

export type OpenApiDocument = Json & {
  openapi: string;
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Json & { schemas: Record<string, Json> };
};

/** The OpenAPI document of an app's described routes. */
export const makeDocument = async <E extends Env, S extends Schema>(
  app: Hono<E, S>,
): Promise<OpenApiDocument> => {
  const generated = (await generateSpecs(app)) as unknown as OpenApiDocument;
  for (const [path, operations] of Object.entries(generated.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (method === "post") operation.responses = withRepeatProblems(operation.responses);
      operation.parameters = (operation.parameters ?? []).map((parameter) =>
        parameter.in === "path" ? describeParameter(path, parameter) : parameter,
      );
    }
  }
  return {
    openapi: "3.1.0",
    info,
    servers: [{ url: "/", description: "This server" }],
    tags,
    paths: generated.paths,
    components: { schemas: namedSchemas(), securitySchemes },
  };
};

/** Makes an app's document when it is first asked for, and once. */
export const documentOf = <E extends Env, S extends Schema>(app: Hono<E, S>) => {
  let made: Promise<OpenApiDocument> | null = null;
  return (): Promise<OpenApiDocument> => {
    made ??= makeDocument(app);
    return made;
  };
};
