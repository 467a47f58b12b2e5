import { env } from "cloudflare:workers";

/** The real binding, with the results of every round trip written down. */
export const metered = () => {
  const trips: D1Result[][] = [];
  const real = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const watch = (statement: D1PreparedStatement): D1PreparedStatement => {
    const watched: D1PreparedStatement = new Proxy(statement, {
      get: (target, name) => {
        if (name === "bind") return (...values: unknown[]) => watch(target.bind(...values));
        if (name !== "run" && name !== "all") return Reflect.get(target, name).bind(target);
        return async () => {
          const result = await target[name]();
          trips.push([result]);
          return result;
        };
      },
    });
    real.set(watched, statement);
    return watched;
  };
  const client = new Proxy(env.DB, {
    get: (target, name) => {
      if (name === "prepare") return (sql: string) => watch(target.prepare(sql));
      if (name !== "batch") return Reflect.get(target, name).bind(target);
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements.map((one) => real.get(one) ?? one));
        trips.push(results);
        return results;
      };
    },
  });
  return { client, trips };
};

/** A figure of D1's own `meta`, over all statements of all round trips. */
export const sumOf = (trips: D1Result[][], figure: "rows_read" | "rows_written"): number =>
  trips.flat().reduce((total, { meta }) => total + meta[figure], 0);
