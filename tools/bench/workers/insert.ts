/** The floor of storing: one D1 insert by integer key, and nothing else. */
const worker = {
  fetch: async (_request: Request, env: { DB: D1Database }) => {
    await env.DB.prepare("INSERT OR REPLACE INTO rows (id, body) VALUES (?1, ?2)")
      .bind(Math.floor(Math.random() * 2 ** 50), "an answer")
      .run();
    return new Response("ok");
  },
};
export default worker;
