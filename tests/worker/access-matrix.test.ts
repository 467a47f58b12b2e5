import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { type Cast, gatherCast, outcomeOf, roles } from "../support/cast.ts";
import { faultOf, routeClasses, takings } from "../support/route-classes.ts";

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

/** Every request that the table tells of. */
const listRequests = () =>
  listRoutes().flatMap(([name, route]) =>
    [routeClasses[name] ?? []].flat().map((row) => {
      const said = typeof row === "string" ? { class: row } : row;
      return { name: `${name} ${said.body ?? ""}`, ...route, ...said };
    }),
  );

type Request = ReturnType<typeof listRequests>[number];

/** What went otherwise than the table says, with one request sent in every role. */
const findFaults = async (cast: Cast, request: Request): Promise<string[]> => {
  const faults: string[] = [];
  for (const role of roles) {
    const fault = faultOf(request.class, role, await outcomeOf(cast, role, request));
    if (fault !== null) faults.push(`${request.name}: ${fault}`);
  }
  return faults;
};

test("every route refuses every role that may not use it, and no other", async () => {
  const requests = listRequests();
  const faults: string[] = [];
  const cast = await gatherCast();
  for (const request of requests.filter(({ takes }) => takes === undefined)) {
    faults.push(...(await findFaults(cast, request)));
  }
  const taking = takings.map((taken) => requests.filter(({ takes }) => takes === taken));
  while (taking.some((queue) => queue.length > 0)) {
    const fresh = await gatherCast();
    for (const queue of taking) {
      const request = queue.shift();
      if (request !== undefined) faults.push(...(await findFaults(fresh, request)));
    }
  }
  expect(faults).toEqual([]);
}, 300_000);
