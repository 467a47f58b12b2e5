import { env } from "cloudflare:workers";

/** The real binding, with what D1 says of every statement written down, alone or in a batch. */
export const meter = () => {
  const metas: D1Meta[] = [];
  const originals = new WeakMap<object, D1PreparedStatement>();
  let trips = 0;
  const note = <T extends { meta: D1Meta }>(results: readonly T[]) => {
    trips += 1;
    metas.push(...results.map(({ meta }) => meta));
  };
  const watch = (statement: D1PreparedStatement): D1PreparedStatement => {
    const watched = new Proxy(statement, {
      get: (target, name) => {
        if (name === "bind") return (...values: unknown[]) => watch(target.bind(...values));
        if (name === "run" || name === "all") {
          return async () => {
            const result = await target[name]();
            note([result]);
            return result;
          };
        }
        // `raw` and `first` give no meta: the same rows are read by `all`.
        if (name === "raw" || name === "first") {
          return async (...given: []) => {
            note([await target.all()]);
            return Reflect.apply(Reflect.get(target, name), target, given);
          };
        }
        return Reflect.get(target, name);
      },
    });
    originals.set(watched, statement);
    return watched;
  };
  const binding = new Proxy(env.DB, {
    get: (target, name) => {
      if (name === "prepare") return (sql: string) => watch(target.prepare(sql));
      if (name === "batch") {
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements.map((one) => originals.get(one) ?? one));
          note(results);
          return results;
        };
      }
      return Reflect.get(target, name).bind(target);
    },
  });
  const sum = (figure: "rows_read" | "rows_written") =>
    metas.reduce((total, meta) => total + meta[figure], 0);
  return {
    binding,
    read: () => ({ trips, rowsRead: sum("rows_read"), rowsWritten: sum("rows_written") }),
    reset: () => {
      metas.length = 0;
      trips = 0;
    },
  };
};
