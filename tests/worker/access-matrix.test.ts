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

test("every route says in tests/support/route-classes.ts who may use it", () => {
  const known = new Set(listRoutes().map(([name]) => name));
  expect([...known].filter((name) => !(name in routeClasses))).toEqual([]);
});

test("every route refuses every role that may not use it, and no other", async () => {
  const faults: string[] = [];
  let cast = await gatherCast();
  for (const [name, route] of listRoutes()) {
    const row = routeClasses[name];
    if (row === undefined) continue;
    const { class: routeClass, isLast, ...said } = typeof row === "string" ? { class: row } : row;
    for (const role of roles) {
      const fault = faultOf(routeClass, role, await outcomeOf(cast, role, { ...route, ...said }));
      if (fault !== null) faults.push(`${name}: ${fault}`);
    }
    if (isLast) cast = await gatherCast();
  }
  expect(faults).toEqual([]);
}, 300_000);
