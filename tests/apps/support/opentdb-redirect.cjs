/** `node -r` this file: sends every request for opentdb.com to OPENTDB_LOCAL, so that unmodified clients meet our server. */
const http = require("node:http");
const https = require("node:https");

const base = new URL(process.env.OPENTDB_LOCAL);
const prefix = base.pathname.replace(/\/$/, "");

for (const name of ["request", "get"]) {
  const real = https[name];
  https[name] = (...args) => {
    const [target, second, third] = args;
    const isUrl = typeof target === "string" || target instanceof URL;
    const url = isUrl ? new URL(String(target)) : null;
    const given = url === null ? target : typeof second === "object" ? second : {};
    const callback = url === null || typeof second === "function" ? second : third;
    const { agent, agents, ...options } = given;
    const host = url?.hostname ?? options.hostname ?? options.host;
    if (host !== "opentdb.com") return real.apply(https, args);
    const moved = {
      ...options,
      protocol: base.protocol,
      hostname: base.hostname,
      host: base.hostname,
      port: base.port,
      path: prefix + (url === null ? options.path : url.pathname + url.search),
      headers: { ...options.headers, host: base.host },
    };
    return http[name](moved, callback);
  };
}
