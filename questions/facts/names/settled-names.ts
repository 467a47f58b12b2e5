import type { Entity, Reading } from "../../read/types.ts";
import { asUsState } from "../places/georgia.ts";
import { asPlanet } from "../places/planets.ts";
import { joinMarkedNames } from "../topic/marked-names.ts";
import { joinOpeningNames, joinShortTitle, tellUnit } from "../topic/opening-names.ts";
import { joinTopicNames } from "../topic/topic-names.ts";
import { joinShortPlace } from "../topic/topic-person.ts";
import { joinAmpersandFirms } from "./ampersand-firms.ts";
import { joinClubNames } from "./club-names.ts";
import { withEpithets } from "./epithets.ts";
import { splitFirmNames } from "./firm-names.ts";
import { splitFrontedNames } from "./fronted-names.ts";
import { joinHyphenNames } from "./hyphen-names.ts";
import { splitHyphenNumbers } from "./hyphen-numbers.ts";
import { joinSurnames } from "./join-surnames.ts";
import { asPerson } from "./like-people.ts";
import { splitNamesakes } from "./namesakes.ts";
import { withNumber } from "./numbered-names.ts";
import { joinPairedNames } from "./paired-names.ts";
import { joinParticleNames } from "./particle-names.ts";
import { joinPlacedNames } from "./placed-names.ts";
import { splitRulers } from "./ruler-names.ts";
import { joinShortSchools } from "./short-schools.ts";
import { splitSpecies } from "./species-names.ts";
import { withStyle } from "./styled-names.ts";
import { joinTitledNames } from "./titled-names.ts";
import { unlikePerson } from "./unlike-people.ts";
import { wholePlaces } from "./whole-places.ts";

/** The entities with their names and kinds put right by the headline and the rest of the text. */
export const settledNames = (given: Reading, title: string): Entity[] =>
  splitFrontedNames(
    joinSurnames(
      splitFirmNames(
        splitNamesakes(
          joinShortPlace(
            joinTopicNames(
              joinShortTitle(
                joinMarkedNames(
                  joinOpeningNames(tellUnit(peopleIn(given), title), title, given),
                  title,
                  given,
                ),
                title,
                given,
              ),
              title,
              given,
            ),
            title,
          ),
          title,
          given,
        ),
        {
          title,
          text: given.text,
        },
      ),
      given,
    ),
    title,
    given,
  ).map((entity) => ({
    ...withStyle(
      withNumber(
        withoutArticle(
          asUsState(asPlanet(asCountry(retypeGuess(entity, given), given), given), given),
          given,
        ),
        given,
      ),
      given,
    ),
  }));

/** The names, each person without a title, and nobody that is none. */
const peopleIn = (given: Reading): Entity[] =>
  splitRulers(namedIn(given), given).map((entity) =>
    unlikePerson(withoutTitle(asPerson(entity, given)), given),
  );

const namedIn = (given: Reading): Entity[] =>
  joinPairedNames(
    joinTitledNames(
      joinHyphenNames(
        splitSpecies(
          joinParticleNames(
            withEpithets(
              joinShortSchools(
                joinPlacedNames(
                  wholePlaces(
                    splitHyphenNumbers(
                      joinClubNames(
                        joinAmpersandFirms(given.entities.filter(isNamed(given)), given),
                        given,
                      ),
                      given,
                    ),
                    given,
                  ),
                  given,
                ),
              ),
              given,
            ),
          ),
          given,
        ),
        given,
      ),
      given,
    ),
    given,
  );

/** "Ash fell … the ash": a word that only the head of its sentence gives a capital names nobody. */
const isNamed =
  ({ text }: Reading) =>
  ({ name, type, subtype, mentions }: Entity): boolean =>
    !/^(person|unknown|organisation)$/.test(type) ||
    subtype !== undefined ||
    !/^[A-Z][a-z]{2,}$/.test(name) ||
    mentions.some(({ kind, firstToken }) => kind !== "name" || firstToken > 0) ||
    !text.includes(name.toLowerCase()) ||
    !new RegExp(`\\b${name.toLowerCase()}\\b`).test(text);

/** "the island state of Vanoa", "the Republic of Sorral": a country, though no list has it. */
const asCountry = (entity: Entity, { text }: Reading): Entity =>
  entity.type === "place" &&
  entity.subtype === undefined &&
  entity.mentions.some(({ start }) =>
    /\b((?:island|city)[ -]state|republic|kingdom|nation) of $/i.test(
      text.slice(Math.max(0, start - 18), start),
    ),
  )
    ? { ...entity, subtype: "country" }
    : entity;

/** "the Moulin de Peyrade": nobody is called so. "The Brandt bridge" is named after somebody who still is one. */
function withoutArticle(entity: Entity, { text, sentences }: Reading): Entity {
  const isThing =
    entity.type === "person" &&
    entity.roles.length === 0 &&
    entity.mentions.some(
      ({ kind, start, sentence, endToken }) =>
        kind === "name" &&
        /\bthe $/i.test(text.slice(Math.max(0, start - 4), start)) &&
        sentences[sentence]?.tokens[endToken]?.upos !== "NOUN",
    );
  return isThing ? { ...entity, type: "unknown" } : entity;
}

/** "Councillor Tama Brightwell": the title is the person's role, not the name. */
function withoutTitle(entity: Entity): Entity {
  const title =
    entity.type === "person"
      ? /^(Councillor|Alderman|Commissioner|Detective|Inspector|Chief Inspector|Superintendent|Constable|Sergeant|United States|United Kingdom) (?=\S+ \S)/.exec(
          entity.name,
        )
      : null;
  return title === null
    ? entity
    : {
        ...entity,
        name: entity.name.slice(title[0].length),
        roles: [...entity.roles, title[1] ?? ""],
      };
}

/** "the Nobel Prize in Chemistry": what prizes and degrees are given in is no place. */
const isSubjectOfStudy =
  /^(Chemistry|Physics|Physiology|Medicine|Literature|Economics|Economic Sciences|Peace|Mathematics|Biology|Law|Philosophy|History|Theology|Architecture|Music|Engineering)$/;

/** "The Alliance led with 31 percent": no town has an article, but for those that are called so. */
const isNoTown = ({ name, subtype, mentions }: Entity, { sentences }: Reading): boolean =>
  /^(city|town|capital|village)$/.test(subtype ?? "") &&
  !/^(Hague|Bronx)$/.test(name) &&
  mentions.some(({ kind, sentence, firstToken, endToken }) => {
    const before = sentences[sentence]?.tokens[firstToken - 1];
    const isOwn = before !== undefined && before.head >= firstToken && before.head < endToken;
    return kind === "name" && isOwn && before.form.toLowerCase() === "the";
  });

const withoutSubtype = ({ subtype: _, ...entity }: Entity): Entity => entity;

/** A single word that the reader only guesses to be a person is a name of unknown kind. */
function retypeGuess(entity: Entity, given: Reading): Entity {
  const { text } = given;
  if (entity.type === "place" && (isSubjectOfStudy.test(entity.name) || isNoTown(entity, given)))
    return { ...withoutSubtype(entity), type: "unknown" };
  const isGuess =
    entity.type === "person" && !entity.name.includes(" ") && entity.subtype === undefined;
  // "Ebru" at the head of a sentence, "ebru" inside one.
  const isWord =
    isGuess &&
    text.includes(entity.name.toLowerCase()) &&
    new RegExp(`(?<!\\p{L})${entity.name.toLowerCase()}(?!\\p{L})`, "u").test(text);
  return isWord || (isGuess && entity.confidence < 0.9)
    ? { ...entity, type: "unknown" }
    : { ...entity };
}
