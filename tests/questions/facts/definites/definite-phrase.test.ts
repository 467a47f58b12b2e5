import { expect, test } from "vitest";
import { askedOf, toldOf } from "../../support/told.ts";

test("a noun with a rival of its own stays open", () => {
  const story = (other: string) =>
    askedOf(
      `The Lindvik wall was built by Edmund Holm in 1961. ${other} Ada Brandt painted the wall in 1975.`,
      { title: "Orla Bridge" },
    );
  expect(story("The bridge was opened in 1902.")).toMatch(/paint the Lindvik wall/);
  expect(story("A customs wall stood at the river.")).not.toMatch(/paint the Lindvik wall/);
});

test("a life has one album after another", () => {
  const told = toldOf(
    "Ada Brandt was a singer in Velden. In 1994, Brandt joined Edmund Holm to record an album on Long Island in New York. More than two years later, the album was released by Orla Records in 1997.",
    { title: "Ada Brandt" },
  );
  expect(told).not.toMatch(/album on Long Island in New York was released/);
});

test("a phrase that the tree patched together names nothing", () => {
  const told = toldOf(
    "Attempts to enforce a royal monopoly against the city of Velden's existing coach services led to legal disputes that impeded Edmund Holm. In 1650 he went to Lindvik to negotiate a new contract with the city.",
    { title: "Edmund Holm" },
  );
  expect(told).not.toMatch(/contract with the city of Velden's existing/);
});

test("no company is its founder, and of two firms the one that is named less is not meant", () => {
  const firms = (other: string) =>
    toldOf(
      `The police are investigating ${other}. ${other} agreed to a rescue by its largest shareholder, investment company Orla Group Corp, last month. Orla Group Corp agreed to inject money into ${other}.\n\nThe mayor reported on Sunday that ${other} is preparing to cut jobs. The company itself had 12,500 employees on June 30.`,
      { title: `${other} probe`, date: "2019-11-18" },
    );
  expect(firms("Velden Bank")).not.toMatch(/Orla Group Corp itself had/);
});

test("a name far off is not meant by a bare noun, but the title's is", () => {
  const games = (title: string) =>
    toldOf(
      `The Summer Olympics were the first games in Tasmia. Figure skating was rejected because Ada Brandt wanted to promote the Lindvik Games. ${"The city of Velden built a hall for them. ".repeat(7)}The Games were awarded to Tasmia in 1909.`,
      { title },
    );
  expect(games("Summer Olympics")).not.toMatch(/Lindvik Games were awarded/);
  expect(games("Lindvik Games")).toMatch(/Lindvik Games were awarded/);
});
