import { Problem } from "../problem.ts";
import { maxBodyBytes } from "../valid.ts";
import { decodePage } from "./page-charset.ts";

/** From the first request to the last byte, however many redirects lie between. */
const timeoutMs = 5000;
const maxRedirects = 3;

/** Hosts that are not on the public internet, and addresses written as numbers. */
const inside =
  /^(?:localhost|\[.*\]|[\d.]+|0x[\da-f.]+)$|\.(?:local|localhost|internal|intranet|lan|home|corp|test|example|invalid|onion|arpa)$/i;

/**
 * The HTML of a public page: HTTPS only, 5 s in all, 1 MB, three redirects, each checked like the first address.
 * Refuses with `url_not_allowed`, `url_unreachable` or `url_not_html`.
 */
export const fetchPage = async (address: string): Promise<string> => {
  const first = checkAddress(address);
  const signal = AbortSignal.timeout(timeoutMs);
  // Whatever breaks on the way, in an answer's middle too, is a page that did not answer.
  try {
    return await readPage(await follow(first, signal));
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem("url_unreachable");
  }
};

/** The answer at the end of the redirects. */
const follow = async (first: URL, signal: AbortSignal): Promise<Response> => {
  let url = first;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { accept: "text/html", "user-agent": "Factdeck/1 (+article reader)" },
      signal,
    });
    const location = response.headers.get("location");
    const isRedirect = response.status >= 300 && response.status < 400 && location !== null;
    if (!isRedirect) return response;
    await response.body?.cancel();
    url = checkAddress(location, url);
  }
  throw new Problem("url_unreachable");
};

/** The address as a URL that may be fetched, or `url_not_allowed`. */
export const checkAddress = (address: string, base?: URL): URL => {
  const url = URL.parse(address, base);
  const isPublic =
    url !== null &&
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    (url.port === "" || url.port === "443") &&
    url.hostname.includes(".") &&
    !inside.test(url.hostname.replace(/\.$/, ""));
  if (!isPublic) {
    throw new Problem("url_not_allowed", [
      { field: "url", message: "Send an https:// address of a public page." },
    ]);
  }
  return url;
};

const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

const readPage = async (response: Response): Promise<string> => {
  const type = response.headers.get("content-type") ?? "";
  const refusal = !response.ok ? "url_unreachable" : !isHtml.test(type) ? "url_not_html" : null;
  if (refusal === null) return decodePage(await readLimited(response), type);
  await response.body?.cancel();
  throw new Problem(refusal);
};

const readLimited = async (response: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > maxBodyBytes) throw new Problem("url_not_html");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
};
