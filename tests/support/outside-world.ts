/**
 * The internet as the tests see it: one host answers, by what its address says; every other server is down. It runs
 * beside the Worker, so that `fetch` is the real one.
 *
 *   https://pages.factdeck.dev/?text=…&type=…&bytes=base64   a page
 *   https://pages.factdeck.dev/?to=https://…&status=302         a redirect
 *   https://pages.factdeck.dev/?wait=6000, ?drip=400             an answer that comes late, or a byte at a time
 *   https://pages.factdeck.dev/?size=2000000                     a page of so many bytes, of no declared length
 */
export const outsideWorld = async (request: { url: string }): Promise<Response> => {
  const { hostname, searchParams: asked } = new URL(request.url);
  if (hostname !== "pages.factdeck.dev") return new Response(null, { status: 503 });
  const number = (name: string) => Number(asked.get(name) ?? 0);
  await sleep(number("wait"));
  const to = asked.get("to");
  const headers = new Headers({ "content-type": asked.get("type") ?? "text/html" });
  if (to !== null) headers.set("location", to);
  const status = number("status") || (to === null ? 200 : 302);
  return new Response(bodyOf(asked), { status, headers });
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const encoder = new TextEncoder();

const bodyOf = (asked: URLSearchParams): Uint8Array<ArrayBuffer> | ReadableStream | null => {
  const [size, drip] = [Number(asked.get("size") ?? 0), Number(asked.get("drip") ?? 0)];
  const bytes = asked.has("bytes")
    ? Uint8Array.from(atob(asked.get("bytes") ?? ""), (char) => char.charCodeAt(0))
    : Uint8Array.from(encoder.encode(asked.get("text") ?? ""));
  if (drip > 0) return dripping(drip);
  return size > 0 ? ofSize(size) : bytes;
};

const ofSize = (size: number): ReadableStream => {
  let left = size;
  return new ReadableStream({
    pull: (controller) => {
      const next = Math.min(left, 50_000);
      controller.enqueue(encoder.encode("x".repeat(next)));
      left -= next;
      if (left === 0) controller.close();
    },
  });
};

/** Far longer than anybody should wait. */
const drops = 80;

const dripping = (everyMs: number): ReadableStream => {
  let left = drops;
  return new ReadableStream({
    pull: async (controller) => {
      await sleep(everyMs);
      controller.enqueue(encoder.encode("x"));
      left -= 1;
      if (left === 0) controller.close();
    },
  });
};
