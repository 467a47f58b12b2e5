import type { Entity, Reading } from "../../read/types.ts";

/** Words before a surname that are no given name. */
const noGivenName =
  /^(The|This|That|In|At|On|For|From|By|And|But|Or|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Saint|St|Mount|Lake|River|Cape|Port|New|North|South|East|West|Captain|Colonel|General|Major|Sergeant|Inspector|Professor|President|Minister|Senator|Governor|Mayor|Judge|Justice|Councillor|Bishop|Father|Sister|Brother|King|Queen|Prince|Princess|Chancellor|Chairman|Chairwoman|Director|Coach|Grandmaster|Battle|Treaty|Fort|Camp|Team|Hotel|Castle|Since|Because|When|While|After|Before|Though|Although|With|Under|If|As|Its|His|Her|Their|Our|Both|Only|Even|Like|Unlike|Little|Old|Young|Great|Big|Upper|Lower|Blue|Red|Black|White|Green|Grey|Brown|Golden)$/;

/** A name that is read as a person must be this sure to draw another one to it. */
const surePerson = 0.7;

const isBare = ({ type, name }: Entity): boolean =>
  (type === "person" || type === "unknown") &&
  /^(?:(?:de|De|von|Von|van|Van|du|Du|Mrs?\.?|Ms\.?) )?\p{Lu}[\p{L}’'-]{3,}$/u.test(name);

/** "Ms Brandt" is looked for by what stands behind the title. */
const surnameOf = ({ name }: Entity): string => name.replace(/^(?:Mrs?|Ms)\.? /, "");

/** "Tolmar" of Tolmar Drives and of its founder Ida Tolmar may be either. */
const isFirmToo = (surname: string, text: string): boolean =>
  placesOf(`${surname} `, text).some(
    (at) =>
      !endsInLetter.test(text.slice(Math.max(0, at - 2), at)) &&
      /^\p{Lu}\p{L}/u.test(text.slice(at + surname.length + 1, at + surname.length + 5)),
  );

const endsInLetter = /\p{L}$/u;

/** Where the words stand in the text. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** How often the bare surname of an article's person stands at least, where the reader took it for a body or a place. */
const oftenNamed = 3;

/** "Tolmar" of the life of Ida Tolmar, taken for a firm all along: left open, so that it can be hers. */
export const openSurname = (entities: Entity[], title: string): Entity[] => {
  const isLife = entities.some(({ type, name }) => type === "person" && name === title.trim());
  const surname = title.trim().split(" ").at(-1) ?? "";
  if (!isLife || surname === title.trim()) return entities;
  return entities.map((entity): Entity => {
    const isTaken = entity.name === surname && /^(organisation|place)$/.test(entity.type);
    if (!isTaken || entity.mentions.length < oftenNamed) return entity;
    const { subtype: _, ...open } = entity;
    return { ...open, type: "unknown" };
  });
};

/**
 * The entities, with a bare surname taken into the one full name that ends in it, where the reader made two of them:
 * "Meseret Aduna", of which it was unsure, and "Aduna"; "Adrien de Gerlache" and "De Gerlache".
 */
export function joinSurnames(entities: Entity[], { text }: Reading): Entity[] {
  const bare = entities.filter((one) => isBare(one) && !isFirmToo(surnameOf(one), text));
  if (bare.length === 0) return entities;
  const taken = new Map<Entity, Entity>();
  const names = new Map<Entity, string>();
  for (const entity of bare) {
    const bearers = bearersOf(entity, entities);
    const full = bearers.length === 1 ? fullOf(entity, bearers[0]) : null;
    if (full !== null) taken.set(entity, full);
    else if (entity.type === "person") {
      const name = writtenOnce(entity.name, entities, text);
      // Of several who bear it the text may write one so that another is missed: "Inge Tolma" at the head of each sentence.
      const others = bearers.filter((other) => other.name !== name);
      if (name !== null && others.length === 0) names.set(entity, name);
    }
  }
  // "Thais Moreira", of which the reader kept only the surname, or was unsure.
  for (const [entity, name] of names)
    for (const other of entities) {
      const isPart = bare.includes(other) && name.endsWith(` ${other.name}`);
      const isWhole = other.name === name && /^(person|unknown)$/.test(other.type);
      if (other !== entity && (isPart || isWhole)) taken.set(other, entity);
    }
  if (taken.size === 0 && names.size === 0) return entities;
  return entities
    .filter((entity) => !taken.has(entity))
    .map((entity): Entity => {
      const parts = [...taken].filter(([, full]) => full === entity).map(([part]) => part);
      const name = names.get(entity) ?? entity.name;
      if (parts.length === 0 && name === entity.name) return entity;
      const mentions = [entity, ...parts.map(untitled)]
        .flatMap((part) => part.mentions)
        .sort((a, b) => a.start - b.start);
      const gender = parts.find(({ subtype }) => /^(fe)?male$/.test(subtype ?? ""))?.subtype;
      return {
        ...entity,
        ...(entity.subtype === undefined && gender !== undefined ? { subtype: gender } : {}),
        name,
        type: "person",
        confidence: Math.max(entity.confidence, ...parts.map(({ confidence }) => confidence)),
        roles: [...new Set([entity, ...parts].flatMap(({ roles }) => roles))],
        mentions,
      };
    });
}

/** The mentions of "Ms Brandt" without the title, which is written or left out by itself. */
function untitled(entity: Entity): Entity {
  const title = /^(?:Mrs?|Ms)\.? /.exec(entity.name)?.[0] ?? "";
  if (title === "") return entity;
  const mentions = entity.mentions.map((mention) =>
    mention.kind === "name" && mention.endToken - mention.firstToken === 2
      ? { ...mention, firstToken: mention.firstToken + 1, start: mention.start + title.length }
      : mention,
  );
  return { ...entity, mentions };
}

/** Those whose full names end in the bare one. */
function bearersOf(entity: Entity, entities: Entity[]): Entity[] {
  const tail = ` ${surnameOf(entity).toLowerCase()}`;
  return entities.filter(
    ({ name }) =>
      name.toLowerCase().endsWith(tail) &&
      // "Luis Orrin y Alba" is an Orrin; an Alba is his mother.
      !name.endsWith(` y ${surnameOf(entity)}`) &&
      !/^M(?:rs?|s)\.? \S+$/.test(name) &&
      name.split(" ").length <= 5,
  );
}

/** The only bearer, where both or one of the two is surely a person; null where nothing says so. */
function fullOf(entity: Entity, full: Entity | undefined): Entity | null {
  if (full === undefined || noGivenName.test(full.name.split(" ")[0] ?? "")) return null;
  if (/\d| (of|and|&) /.test(full.name)) return null;
  const isSure = (one: Entity) => one.type === "person" && one.confidence >= surePerson;
  const isPerson =
    full.type === "person"
      ? isSure(full) || isSure(entity)
      : full.type === "unknown" && isSure(entity);
  return isPerson ? full : null;
}

/** "Thais Moreira" where the text writes one given name before the surname and no other; null otherwise. */
function writtenOnce(surname: string, entities: Entity[], text: string): string | null {
  if (surname.includes(" ")) return null;
  const before = new Set(
    placesOf(` ${surname}`, text).flatMap((at) => {
      const from = text.lastIndexOf(" ", at - 1);
      const end = at + surname.length + 1;
      const isWhole = !/^\p{L}/u.test(text.slice(end, end + 2));
      const isInside = /[\p{Ll},]$/u.test(text.slice(Math.max(0, from - 2), Math.max(0, from)));
      const given = text.slice(from + 1, at);
      return isWhole && isInside && /^\p{Lu}\p{Ll}{2,}$/u.test(given) ? [given] : [];
    }),
  );
  const [given = ""] = before;
  if (before.size !== 1 || noGivenName.test(given)) return null;
  const isName = entities.some(({ name, type }) => name === given && type !== "unknown");
  return isName ? null : `${given} ${surname}`;
}
