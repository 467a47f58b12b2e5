import { env } from "cloudflare:workers";
import { createApp } from "../../worker/app.ts";
import { openContext } from "./settle.ts";

const app = createApp();

/** The app's answer to one request. What goes on after it is over before the test's tables go. */
export const runApp = async (request: Request): Promise<Response> =>
  app.fetch(request, env, openContext());
