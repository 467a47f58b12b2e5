import { type Client, createClient, makeQuiz } from "./client.ts";

/** Sends a page's form as its browser does. */
export const postForm = (client: Client, path: string, fields: [string, string][]) =>
  client.send("POST", path, {
    headers: {
      origin: "http://localhost",
      "content-type": "application/x-www-form-urlencoded",
      cookie: client.cookie(),
    },
    body: new URLSearchParams(fields).toString(),
  });

/** What an answer hands to the next page, to be shown once; empty for nothing. */
export const onceOf = (headers: Headers): string =>
  decodeURIComponent(/factdeck_once=([^;]+)/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "");

/** A teacher's browser. What is shown once is read off the cookie that hands it to the next page. */
export const createTeacher = async () => {
  const client = createClient();
  const quiz = await makeQuiz(client);
  const cookie = client.cookie();
  const mine = { headers: { cookie } };
  return {
    client,
    quiz,
    post: (path: string, fields: Record<string, string> | [string, string][]) =>
      postForm(
        { ...client, cookie: () => cookie },
        path,
        Array.isArray(fields) ? fields : Object.entries(fields),
      ),
    get: (path: string, once = "") =>
      client.send("GET", path, {
        headers: {
          cookie: once === "" ? cookie : `${cookie}; factdeck_once=${encodeURIComponent(once)}`,
        },
      }),
    read: async (path: string) => (await client.send("GET", `/api/v1${path}`, mine)).body,
  };
};
