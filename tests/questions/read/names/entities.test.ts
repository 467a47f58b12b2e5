import { describe, expect, it } from "vitest";
import { entityNamed, find, listed, mentionTexts } from "./support.ts";

describe("findEntities", () => {
  it("links a surname to the full name, with its roles", () => {
    const found = find(
      "Secretary of State Helen Brooks flew to Cairo on Thursday. Brooks met Egyptian President Hassan Mansour there. Mr. Mansour said that Brooks had listened.",
    );
    const brooks = entityNamed(found, "Helen Brooks");
    expect(brooks.type).toBe("person");
    expect(mentionTexts(found, brooks)).toEqual(["Helen Brooks", "Brooks", "Brooks"]);
    expect(brooks.roles).toContain("Secretary of State");
    expect(entityNamed(found, "Hassan Mansour").subtype).toBe("male");
    expect(entityNamed(found, "Cairo").subtype).toBe("capital");
    expect(entityNamed(found, "Egyptian")).toMatchObject({ type: "nationality", subtype: "Egypt" });
  });

  it.each([
    ["We drove to Springfield Illinois last spring.", ["Springfield", "Illinois"]],
    ["Her sister lives in San Rafael Ca with two dogs.", ["San Rafael", "Ca"]],
    ["Write to the clinic in Baltimore, MD 21202 for a form.", ["Baltimore", "MD"]],
    ["The talk was given by Alice Preston, MD, of the clinic.", []],
    ["my aunt moved to nice france in june", ["nice", "france"]],
    ["He flew Air France to Paris.", ["Paris"]],
  ])("takes a place and its state for two places: %s", (text, places) => {
    const found = find(text).entities.filter(({ type }) => type === "place");
    expect(found.map(({ name }) => name)).toEqual(places);
  });

  it("reads a role beside a name", () => {
    const found = find(
      "Kurt Walden, the top Asia expert on the council, said the talks would go on.",
    );
    expect(entityNamed(found, "Kurt Walden").roles).toEqual(["top Asia expert on the council"]);
  });

  it("links an acronym to the name it stands for", () => {
    const found = find(
      "The World Health Organization (WHO) sent doctors to Mali. The WHO said on Sunday that it needed money.",
    );
    const who = entityNamed(found, "World Health Organization");
    expect(who.type).toBe("organisation");
    expect(mentionTexts(found, who).slice(0, 3)).toEqual([
      "World Health Organization",
      "WHO",
      "WHO",
    ]);
  });

  it("takes the spellings of a country for one place", () => {
    const found = find(
      "The United States and China met in Geneva. The U.S. wants more, America said.",
    );
    expect(mentionTexts(found, entityNamed(found, "United States"))).toEqual([
      "United States",
      "U.S.",
      "America",
    ]);
  });

  it("tells organisations that look like places from places", () => {
    const found = find(
      "Manchester United played in Manchester. Anna Reid studied at the University of Oxford before she moved to Oxford Street.",
    );
    expect(listed(found, "organisation")).toEqual([
      "organisation Manchester United",
      "organisation University of Oxford",
    ]);
    expect(entityNamed(found, "University of Oxford").subtype).toBe("university");
    expect(entityNamed(found, "Manchester").type).toBe("place");
  });

  it("takes no common word at the start of a sentence for a name", () => {
    const found = find("Scientists warned of floods. Prices rose. However, Rain fell in Lagos.");
    expect(listed(found, "person", "place", "organisation")).toEqual(["place Lagos"]);
  });

  it("tells a language from a nationality", () => {
    const found = find("The French minister spoke in English.");
    expect(listed(found, "nationality")).toEqual(["nationality French"]);
  });

  it("says what an event is", () => {
    const found = find("He died in the Battle of Waterloo, long before the World Cup.");
    expect(listed(found, "event")).toEqual(["event Battle of Waterloo", "event World Cup"]);
  });

  it("gives offsets that cut the mention out of the text, in order, without overlap of names", () => {
    const found = find("“Zoë Müller”, said the BBC’s 😀 man in Kyiv, “was in São Paulo on 5 May.”");
    for (const entity of found.entities) {
      expect(found.text.slice(entity.start, entity.end).replace(/\s+/g, " ")).toBe(entity.name);
    }
    expect(listed(found)).toEqual(
      expect.arrayContaining(["place Kyiv", "place São Paulo", "date 5 May"]),
    );
  });
});
