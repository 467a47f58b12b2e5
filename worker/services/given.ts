/** A checked body without the fields that were not sent. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the fields that were sent: what is left out stays as it is. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
