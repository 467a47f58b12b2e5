import { describe, expect, it } from "vitest";
import { find, listed } from "./support.ts";

// One sentence for each type; tests beside this one look closer.
describe("each type of entity", () => {
  it.each([
    ["person", "Helen Brooks signed the letter.", "Helen Brooks"],
    ["place", "They flew to Lagos.", "Lagos"],
    ["organisation", "The World Health Organization sent doctors.", "World Health Organization"],
    ["nationality", "A Nigerian engineer built it.", "Nigerian"],
    ["date", "The school opened on 5 May 2019.", "5 May 2019"],
    ["time", "The train leaves at 9:30 a.m. from the old station.", "9:30 a.m."],
    ["duration", "It rained for three days.", "three days"],
    ["money", "The ticket costs $40.", "$40"],
    ["percent", "Sales fell by 12 percent.", "12 percent"],
    ["quantity", "The road is 15 km long.", "15 km"],
    ["ordinal", "She finished second.", "second"],
    ["title", "The crowd cheered the Prime Minister on Monday.", "Prime Minister"],
    ["event", "He died in the Battle of Waterloo.", "Battle of Waterloo"],
    ["unknown", "Many people like Xyloquent.", "Xyloquent"],
  ])("%s: %s", (type, text, name) => {
    const found = find(text);
    expect(listed(found)).toContain(`${type} ${name}`);
    for (const { confidence, mentions, start, end } of found.entities) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(mentions).toContainEqual(expect.objectContaining({ start, end, kind: "name" }));
    }
  });
});
