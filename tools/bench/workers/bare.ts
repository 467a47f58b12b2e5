/** The floor: a Worker that does nothing. */
const worker = { fetch: () => new Response("ok") };
export default worker;
