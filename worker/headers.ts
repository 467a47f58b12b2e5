import type { Context, Next } from "hono";
import { secureHeaders } from "hono/secure-headers";

const policy = {
  defaultSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
};

const guarded = secureHeaders({
  contentSecurityPolicy: { ...policy, frameAncestors: ["'none'"] },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
});

/** For pages that other sites show in a frame, also sites that isolate themselves by COEP. */
const framed = secureHeaders({
  contentSecurityPolicy: { ...policy, frameAncestors: ["*"] },
  xFrameOptions: false,
  crossOriginResourcePolicy: "cross-origin",
  referrerPolicy: "no-referrer",
});

/** Headers that hold the browser to our own pages. Only `/embed/` may be framed. */
export const guardPages = async (c: Context, next: Next): Promise<void> => {
  await (c.req.path.startsWith("/embed/") ? framed(c, next) : guarded(c, next));
};
