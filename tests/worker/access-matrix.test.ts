import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { gatherCast, outcomeOf, roles } from "../support/cast.ts";
import { faultOf, routeClasses } from "../support/route-classes.ts";

/** Every route that answers something, once: middleware and what catches the rest are none. */
const listRoutes = () => {
  const routes = createApp()
    .routes.filter(({ method, path }) => method !== "ALL" && !path.endsWith("*"))
    .map(({ method, path }) => ({ method, path }));
  return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route]))];
};

test("every route says in tests/support/route-classes.ts who may use it, and no row is left over", () => {
  const known = new Set(listRoutes().map(([name]) => name));
  expect([...known].filter((name) => !(name in routeClasses))).toEqual([]);
  expect(Object.keys(routeClasses).filter((name) => !known.has(name))).toEqual([]);
});

test("every route refuses every role that may not use it, and no other", async () => {
  const faults: string[] = [];
  let cast = await gatherCast();
  for (const [name, route] of listRoutes()) {
    const row = routeClasses[name];
    if (row === undefined) continue;
    const routeClass = typeof row === "string" ? row : row.class;
    for (const role of roles) {
      const fault = faultOf(routeClass, role, await outcomeOf(cast, role, route));
      if (fault !== null) faults.push(`${name}: ${fault}`);
    }
    if (typeof row !== "string") cast = await gatherCast();
  }
  expect(faults).toEqual([]);
}, 120_000);
