import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Fault = "no_answer" | "unavailable" | "none";

/** One request that came by, and the idempotency key it carried. */
export type Seen = { method: string; path: string; key: string | undefined };

/** A proxy that lets `faults` happen, one for each request, after the server behind it has done its work. */
export const startFlakyProxy = async (base: string) => {
  const faults: Fault[] = [];
  const seen: Seen[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = "", url = "" } = incoming;
    seen.push({ method, path: url, key: incoming.headers["idempotency-key"]?.toString() });
    forward(base, incoming, outgoing, faults.shift() ?? "none");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, faults, seen, stop: () => new Promise((resolve) => server.close(resolve)) };
};

const forward = (
  base: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: Fault,
): void => {
  const { method, headers, url } = incoming;
  const onward = request(base + (url ?? ""), { method, headers }, (answer) => {
    if (fault === "no_answer") {
      answer.resume();
      answer.on("end", () => outgoing.destroy());
      return;
    }
    if (fault === "unavailable") {
      answer.resume();
      outgoing.writeHead(503, { "retry-after": "0" });
      outgoing.end("<h1>Busy</h1>");
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  incoming.pipe(onward);
};
