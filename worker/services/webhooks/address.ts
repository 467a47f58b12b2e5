import { Problem } from "../../problem.ts";
import { checkAddress } from "../fetch-page.ts";

const local = /^(?:localhost|127\.0\.0\.1)$/;

/** Whether messages may go to this machine: on a developer's only, where the operator says so. */
export const mayReachLocalhost = (env: { WEBHOOKS_TO_LOCALHOST: string }): boolean =>
  env.WEBHOOKS_TO_LOCALHOST === "on";

/**
 * The address as one that messages may be sent to, or null: HTTPS on the usual port, a public name, no number, no user
 * name. With `allowsLocal` also `http://localhost` and `http://127.0.0.1`.
 */
export const webhookAddress = (address: string, allowsLocal: boolean): URL | null => {
  const url = URL.parse(address);
  if (url === null) return null;
  if (allowsLocal && url.protocol === "http:" && local.test(url.hostname)) return url;
  try {
    return checkAddress(address);
  } catch (problem) {
    if (problem instanceof Problem) return null;
    throw problem;
  }
};
