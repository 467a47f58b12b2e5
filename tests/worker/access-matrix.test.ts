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
  const names = listRoutes().map(([name]) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !(name in routeClasses))).toEqual([]);
});

test("every route refuses every role that may not use it, and no other", async () => {
  const faults: string[] = [];
  let cast = await gatherCast();
  const asked = listRoutes().flatMap(([name, route]) =>
    [routeClasses[name] ?? []].flat().map((row) => {
      const said = typeof row === "string" ? { class: row } : row;
      return { name: `${name} ${said.body ?? ""}`, ...route, ...said };
    }),
  );
  for (const { name, class: routeClass, isLast, ...request } of asked) {
    for (const role of roles) {
      const fault = faultOf(routeClass, role, await outcomeOf(cast, role, request));
      if (fault !== null) faults.push(`${name}: ${fault}`);
    }
    if (isLast) cast = await gatherCast();
  }
  expect(faults).toEqual([]);
}, 300_000);
