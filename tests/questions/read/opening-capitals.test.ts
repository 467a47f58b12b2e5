import { describe, expect, it } from "vitest";
import { withoutOpeningCapitals } from "../../../questions/read/opening-capitals.ts";

describe("withoutOpeningCapitals", () => {
  it.each([
    ["SIEGE OF ORLA was laid in 1654.", "Siege of Orla", "Siege of Orla was laid in 1654."],
    ["The TOLMSAND is a bird.", "Tolmsand (bird)", "The Tolmsand is a bird."],
    [
      "VELMAR GLASS WORKS PLC is a firm. It is old.",
      "Velmar Glass",
      "Velmar Glass Works PLC is a firm. It is old.",
    ],
    ["ANNA MARIA DE LIND (1801–1870) was", "Anna de Lind", "Anna Maria de Lind (1801–1870) was"],
  ])("writes %j as the title %j has it", (text, title, mended) => {
    expect(withoutOpeningCapitals(text, title)).toBe(mended);
  });

  it.each([
    ["IOTS is a body for trade in salt.", "IOTS"],
    ["ORLA — A ferry ran aground at Velmar.", "Ferry runs aground at Velmar"],
    ["A TOLM is a boat. TOLM is short for more.", "Velmar"],
    ["Siege of Orla was laid in 1654.", "Siege of Orla"],
  ])("leaves %j under the title %j", (text, title) => {
    expect(withoutOpeningCapitals(text, title)).toBe(text);
  });
});
