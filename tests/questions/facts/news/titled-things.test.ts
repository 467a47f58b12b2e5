import { describe, expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (title: string, text: string) => askedOf(text, { title, date: "2021-03-04" });

describe("what the headline names", () => {
  test("the deal of “X to buy Y”; not where the text brings up another, and not a visit", () => {
    const text = (more: string) =>
      `Orlandia has announced that it will buy Tolm Records. ${more}Analyst Ada Lind criticised the merger.`;
    const title = "Orlandia to buy Tolm Records for 39 million euros";
    expect(asked(title, text(""))).toMatch(/criticised Orlandia's merger with Tolm Records/);
    const other = "Employees hinted at a merger with Velmar Music. ";
    expect(asked(title, text(other))).not.toMatch(/criticised .*merger with/);
    expect(asked("Orlandia to open an office in Tolm", text(""))).not.toMatch(
      /criticised Orlandia's deal/,
    );
  });

  test("“the flag” is the nation's, where the headline speaks of one", () => {
    const text =
      "On Friday sheriff Ada Lind refused to lower it in Tolm County. In a post on Facebook, Ivo Brandt criticised the flag.";
    expect(asked("Sheriff refuses to lower Norwegian flag", text)).toMatch(
      /criticised the Norwegian flag/,
    );
    expect(asked("Sheriff in Sweden refuses to lower Norwegian flag", text)).not.toMatch(
      /criticised the \p{Lu}/u,
    );
  });

  test("a noun behind quoted words is called so; one quoted word is no name", () => {
    const text =
      "The Supreme Court of Norland refused on Monday to lift the ban. Senator Ada Lind criticised the policy.";
    expect(asked('Court refuses to block "ask little, tell less" policy in army', text)).toMatch(
      /criticised the "ask little, tell less" policy/,
    );
    expect(asked('Court refuses to block "bad" policy in army', text)).not.toMatch(
      /criticised the "/,
    );
  });
});

describe("what the opening names, and the text takes up otherwise", () => {
  test("an adjective that tells nothing goes with the noun that is told", () => {
    const text =
      "Orlandia will buy Tolm Records, the firm said on Monday. Minister Ada Lind criticised the XX deal.";
    const title = "Orlandia to buy Tolm Records";
    expect(asked(title, text.replace("XX", "proposed"))).toMatch(
      /criticised Orlandia's deal to buy Tolm Records/,
    );
    expect(asked(title, text.replace("XX", "Velmar"))).not.toMatch(/criticised Orlandia's deal/);
  });

  test("“the probe” is the investigation by its name", () => {
    const text =
      "The charity Tolm Aid has lost money, according to a Leeds Times investigation to be broadcast this evening. The XX discovered a letter to Ada Lind in Leeds.";
    expect(asked("Charity loses money", text.replace("XX", "probe"))).toMatch(
      /The Leeds Times investigation discovered/,
    );
    expect(asked("Charity loses money", text.replace("XX", "book"))).not.toMatch(
      /Leeds Times investigation discovered/,
    );
  });

  test("“the island” is a country that is one; “the match” that of the headline", () => {
    const text =
      "Ada Lind said on Monday that Cuban hospitals need help. The island's government has closed the port of Tolm.";
    expect(asked("Cuban doctors ask for help", text)).toMatch(/Cuba's government/);
    expect(asked("Norwegian doctors ask for help", text.replace("Cuban", "Norwegian"))).not.toMatch(
      /Norway's government/,
    );
    const play =
      "Ada Lind scored late for Norland against Tasmia. Tasmia met Norland's press in tears. Norland and Tasmia are rivals. Five players were booked in the match.";
    expect(asked("Norland beat Tasmia late", play)).not.toMatch(/series/);
  });
});

test("“this district” is the constituency named last", () => {
  const text =
    "The Norland election was held on Sunday with a turnout of 58%. In the Hill Park constituency, Ada Lind was elected with 4,121 votes. Ivo Brandt was defeated in this district.";
  expect(asked("Norland election", text)).toMatch(/defeated in the Hill Park constituency/);
});

test("others by their number are told; names behind a count are not counted", () => {
  const fined = "Ada Lind and three others were fined by a court in Tolm on Monday.";
  expect(asked("Court fines four", fined)).toMatch(/Ada Lind and three others were fined/);
});
