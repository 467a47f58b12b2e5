import { describe, expect, it } from "vitest";
import { isPoorGap, tellGap } from "../../../../questions/ask/statements/gap-hints.ts";

const isPoor = (stem: string, key: string, isPerson = false) => isPoorGap(stem, { key, isPerson });

describe("a gap that its neighbours give away", () => {
  it("is refused beside a word that begins as its key does", () => {
    expect(isPoor("The Turkish envoy Selin Arda asked _____ for more guards.", "Turkey")).toBe(
      true,
    );
    expect(isPoor("The Danish envoy Jens Holm asked _____ for more guards.", "Turkey")).toBe(false);
  });

  it("is kept beside a word that many names have", () => {
    const stem = "She left the University of Lindau for the _____ in 1961.";
    expect(isPoor(stem, "University of Velm")).toBe(false);
  });

  it("is refused behind the beginning of its own name, and kept behind a title", () => {
    expect(isPoor("The family grew up on the Upper _____ of Harlow.", "West Bank")).toBe(true);
    expect(isPoor("The family grew up on the western _____ of Harlow.", "Bank")).toBe(false);
    expect(isPoor("The town welcomed Bishop _____ in 1820.", "Olan Fisk", true)).toBe(false);
  });

  it("is refused where it takes whoever said it", () => {
    expect(isPoor("The dam holds, according to the region's _____.", "Water Board")).toBe(true);
    expect(isPoor("The dam that the _____ built in 1931 holds.", "Water Board")).toBe(false);
  });
});

describe("the words around a gap", () => {
  it("say that a year is asked for", () => {
    expect(tellGap("Ada Brandt died in _____.", "1864")).toBe("Ada Brandt died in the year _____.");
    expect(tellGap("Ada Brandt died in _____.", "Velm")).toBe("Ada Brandt died in _____.");
    expect(tellGap("Ada Brandt died in May _____.", "1864")).toBe("Ada Brandt died in May _____.");
  });

  it("do not show how the key begins", () => {
    expect(tellGap("At dawn an _____ magnitude quake struck.", "8.8")).toBe(
      "At dawn a(n) _____ magnitude quake struck.",
    );
  });
});
