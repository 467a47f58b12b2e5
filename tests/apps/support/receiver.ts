import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One message as it arrived. It waits for its answer until `answer` is called. */
export type Message = {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  answer: (status: number, headers?: Record<string, string>) => void;
};

/** A receiver of webhooks, that answers nothing by itself. */
export const startReceiver = async () => {
  const messages: Message[] = [];
  const server = createServer(async (request, response: ServerResponse) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    messages.push({
      path: request.url ?? "",
      headers: request.headers,
      body,
      answer: (status, headers = {}) => response.writeHead(status, headers).end(),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, messages, stop };
};
