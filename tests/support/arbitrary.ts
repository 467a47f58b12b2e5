import fc from "fast-check";

type Schema = Record<string, unknown>;

/** Values of other kinds than the one that is asked for, and those that break what is not careful. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "\u0000",
    "\ud800",
    "__proto__",
    "constructor",
    "../../etc/passwd",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "𝒜\u202e\u0301",
    -1,
    0,
    1e308,
    5e-324,
    2 ** 53,
    "1e999",
    true,
    [],
    {},
    [[[[[[]]]]]],
    { constructor: { prototype: 1 } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ maxLength: 40, unit: "binary" }),
  fc.integer({ min: 1000, max: 9000 }).map((length) => "x".repeat(length)),
);

/** Values that a JSON Schema of the document allows, or nearly: what it cannot say in full, is left to chance. */
export const fromSchema = (
  schema: Schema,
  named: Record<string, Schema>,
): fc.Arbitrary<unknown> => {
  if (typeof schema.$ref === "string") {
    return fromSchema(named[schema.$ref.split("/").at(-1) ?? ""] ?? {}, named);
  }
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => fromSchema(one, named)));
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  return ofType(schema, named);
};

const ofType = (schema: Schema, named: Record<string, Schema>): fc.Arbitrary<unknown> => {
  const number = (name: string, otherwise: number) => Number(schema[name] ?? otherwise);
  switch (schema.type) {
    case "object":
      return objectOf(schema, named);
    case "array":
      return fc.array(fromSchema((schema.items ?? {}) as Schema, named), {
        minLength: number("minItems", 0),
        maxLength: Math.min(number("maxItems", 4), 4),
      });
    case "string":
      return fc.string({
        minLength: number("minLength", 0),
        maxLength: Math.min(number("maxLength", 30), 30),
      });
    case "integer":
      return fc.integer({ min: number("minimum", 0), max: number("maximum", 60) });
    case "number":
      return fc.double({ noNaN: true });
    case "boolean":
      return fc.boolean();
    default:
      return fc.oneof(fc.constantFrom<unknown>("a", true, 14, ["a"], { a: "b" }), junk);
  }
};

const objectOf = (schema: Schema, named: Record<string, Schema>): fc.Arbitrary<unknown> => {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  return fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [name, fromSchema(one, named)]),
    ),
    { requiredKeys: required },
  );
};

/** A body with one field wrong, missing or too much. */
export const spoiled = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(body, fc.nat(20), fc.oneof(junk, fc.constant(undefined)), fc.boolean())
    .map(([given, at, wrong, isAdded]) => {
      if (typeof given !== "object" || given === null) return wrong;
      const names = Object.keys(given);
      const name =
        isAdded || names.length === 0 ? "unknownField" : (names[at % names.length] ?? "");
      return { ...given, [name]: wrong };
    });
