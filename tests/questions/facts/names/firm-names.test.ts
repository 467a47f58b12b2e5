import { describe, expect, it } from "vitest";
import { toldOf } from "../../support/told.ts";

describe("firms that are called like people", () => {
  it("tells a firm of two surnames by both, and its founders by theirs", () => {
    const told = toldOf(
      "Velmar Clocks is a firm in Leeds. It was founded by Robert Orrin and Lionel Brandt. Orrin & Brandt went bankrupt in 1924. Brandt moved to York in 1925.",
      { title: "Velmar Clocks" },
    );
    expect(told).toContain("Orrin & Brandt went bankrupt in 1924.");
    expect(told).toContain("Lionel Brandt moved to York in 1925.");
  });

  it("takes the title for the firm that the opening names in full, and a bare surname for its bearer", () => {
    const told = toldOf(
      "Ida Tolm Motors PLC is a British maker of lorries. Ida Tolm was founded in 1921 by Karl Tolm and Jens Brandt. Tolm sold his shares to Jens Brandt in 1933.",
      { title: "Ida Tolm" },
    );
    expect(told).toContain("Ida Tolm was founded in 1921 by Karl Tolm and Jens Brandt.");
    expect(told).toContain("Karl Tolm sold his shares to Jens Brandt in 1933.");
  });

  it("leaves a founder his own article", () => {
    const told = toldOf(
      "Ida Tolm was a British engineer. She founded Ida Tolm Motors in 1921. Tolm sold her shares to Jens Brandt in 1933.",
      { title: "Ida Tolm" },
    );
    expect(told).toContain("Ida Tolm sold her shares to Jens Brandt in 1933.");
  });

  it("does not read “International” as the one body whose name begins so", () => {
    const told = toldOf(
      "The Orla Cup is the championship of One Day International (ODI) rowing. It is held by the International Rowing Council.",
      { title: "Orla Cup" },
    );
    expect(told).toContain("One Day International");
    expect(told).not.toContain("Day International Rowing Council");
  });
});
