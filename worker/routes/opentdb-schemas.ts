import * as v from "valibot";
import { firstCategory, lastCategory } from "../services/open-trivia/categories.ts";

const number = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(min), v.maxValue(max));

export const triviaCategory = number(firstCategory, lastCategory);

/** Forms send what is not chosen as an empty value, or category 0: it counts as not sent. */
const optional = <S extends v.GenericSchema<string, unknown>>(schema: S) =>
  v.optional(
    v.union([
      v.pipe(
        v.picklist(["", "0", "any"]),
        v.transform(() => undefined),
      ),
      schema,
    ]),
  );

const encoding = v.union([
  v.pipe(
    v.picklist(["", "default", "none"]),
    v.transform(() => "default" as const),
  ),
  // As one client spells it.
  v.pipe(
    v.literal("url3968"),
    v.transform(() => "url3986" as const),
  ),
  v.picklist(["urlLegacy", "url3986", "base64"]),
]);

/** The query of `api.php`. Unknown parameters are passed over, as there. */
export const triviaQuery = v.object({
  amount: number(1, 50),
  category: optional(triviaCategory),
  difficulty: optional(v.picklist(["easy", "medium", "hard"])),
  type: optional(v.picklist(["multiple", "boolean"])),
  encode: v.optional(encoding, "default"),
  token: optional(v.pipe(v.string(), v.maxLength(200))),
});
