import { encodeEntities } from "./html-entities.ts";

export type Encoding = "default" | "urlLegacy" | "url3986" | "base64";

/** PHP's `rawurlencode`: everything but letters, digits, `-`, `.`, `_` and `~`. */
const encodeUrl = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** PHP's `urlencode`: as above, with `+` for a space and without `~`. */
const encodeUrlLegacy = (text: string): string =>
  encodeUrl(text).replaceAll("%20", "+").replaceAll("~", "%7E");

const encodeBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const encoders: Record<Encoding, (text: string) => string> = {
  default: encodeEntities,
  urlLegacy: encodeUrlLegacy,
  url3986: encodeUrl,
  base64: encodeBase64,
};

/** One string value in an encoding. Lone surrogates, which no encoding can carry, become U+FFFD. */
export const encodeText = (text: string, encoding: Encoding): string =>
  encoders[encoding](text.toWellFormed());
