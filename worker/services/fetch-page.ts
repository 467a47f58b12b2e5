import { Problem } from "../problem.ts";
import { maxBodyBytes } from "../valid.ts";

const timeoutMs = 5000;
const maxRedirects = 3;

/** Hosts that are not on the public internet, and addresses written as numbers. */
const inside =
  /^(?:localhost|\[.*\]|[\d.]+|0x[\da-f.]+)$|\.(?:local|localhost|internal|intranet|lan|home|corp|test|example|invalid|onion|arpa)$/i;

/**
 * The HTML of a public page: HTTPS only, 5 s, 1 MB, three redirects, each checked like the first address.
 * Refuses with `url_not_allowed`, `url_unreachable` or `url_not_html`.
 */
export const fetchPage = async (address: string): Promise<string> => {
  let url = checkAddress(address);
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const response = await request(url);
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null) {
      url = checkAddress(location, url);
      continue;
    }
    if (!response.ok) throw new Problem("url_unreachable");
    if (
      !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(response.headers.get("content-type") ?? "")
    ) {
      throw new Problem("url_not_html");
    }
    return readLimited(response);
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

const request = async (url: URL): Promise<Response> => {
  try {
    return await fetch(url, {
      redirect: "manual",
      headers: { accept: "text/html", "user-agent": "Factdeck/1 (+article reader)" },
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch {
    throw new Problem("url_unreachable");
  }
};

const readLimited = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBodyBytes) throw new Problem("url_not_html");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};
