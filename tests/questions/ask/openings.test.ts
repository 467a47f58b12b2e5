import { describe, expect, test } from "vitest";
import { selectFrom } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";
import { askedOf, toldOf } from "../support/told.ts";

const reader = loadEnglishReader();
const heading = { title: "News", date: "2019-03-06" };
const asked = (text: string) => askedOf(text, heading);
const told = (text: string) => toldOf(text, heading);

describe("the day of the news", () => {
  test("is asked for in the opening alone", () => {
    const opening = "A footbridge over the Orla in Velmont collapsed on Monday.";
    const other = "The bank of Lindvik closed in Velmont on Tuesday.";
    expect(asked(`${opening} ${other}`)).toMatch(
      /On what date did a footbridge over the Orla in Velmont collapse\?/,
    );
    expect(asked(`${opening} ${other}`)).not.toMatch(/On what date did the bank/);
  });

  test("of a deed without a name, of what was to come and of a bound is not", () => {
    expect(asked("Nine goats escaped from an overturned lorry on Monday.")).not.toMatch(
      /what date/,
    );
    expect(asked("The Velmont Bridge will open to cars on Friday.")).not.toMatch(/what date/);
    expect(asked("The Velmont Bridge was cleared of snow by Sunday.")).not.toMatch(/what date/);
  });

  test("leaves to the verb what stands behind it", () => {
    expect(
      asked("Former Norwegian Prime Minister Rosa Lind was convicted today of taking bribes."),
    ).toMatch(
      /On what date was former Norwegian Prime Minister Rosa Lind convicted of taking bribes\?/,
    );
    expect(told("Classes resumed on Tuesday in Velmont.")).toMatch(
      /Classes resumed on March 5, 2019, in Velmont\./,
    );
    expect(told("A ferry ran onto rocks near Velmont late on Monday.")).not.toMatch(/ late\b/);
  });

  test("stands in front or last for a verb behind the first", () => {
    expect(
      asked("Thieves broke into the Velmont Museum on Monday and stole eleven old clocks."),
    ).toMatch(/How many old clocks did thieves steal on March 4, 2019\?/);
  });
});

describe("what an opening points at stands in it", () => {
  test("a pronoun for its subject holds nothing back", () => {
    expect(told("The board of Lindvik Motors dismissed its chief engineer on Monday.")).toMatch(
      /dismissed its chief engineer on March 4, 2019/,
    );
    const later = "A fire burned down the Velmont Mill on Sunday. ";
    expect(told(`${later}The British club lost its chief engineer on Monday.`)).not.toMatch(/its/);
  });

  test("but not what was left out, nor a subject that nobody knows", () => {
    expect(
      told("Velmont, an island overrun by rats, was declared free of them on Monday."),
    ).not.toMatch(/free of them/);
    expect(told("The British club lost its chief engineer on Monday.")).toBe("");
  });

  test("what officials say of an event is told without them", () => {
    const ferry = "A passenger ferry with 40 people on board ran aground on a reef near Velmont";
    const rest = "injuring nine people and forcing an evacuation in rough seas, officials said";
    expect(told(`${ferry} late on Sunday night, ${rest} on Monday.`)).toMatch(
      /^A passenger ferry .* ran aground on a reef near Velmont on March 3, 2019\.$/m,
    );
    const named = rest.replace("officials", "Rosa Lind");
    expect(told(`${ferry} late on Sunday night, ${named} on Monday.`)).not.toMatch(/^A passenger/m);
  });
});

test("the comma behind a date is the date's", () => {
  const vote = "Councillors in Velmont voted by 19 to 16 on Tuesday, 5 March 2019,";
  expect(told(`${vote} to close the old mill.`)).toMatch(/2019, to close the old mill\./);
  expect(told(`${vote} closing the old mill.`)).not.toMatch(/closing/);
});

test("a count of others is no part of who was killed", () => {
  const storm = "when a storm swept through the east of Norway";
  expect(told(`Three people were killed and at least 47 injured on Monday ${storm}.`)).not.toMatch(
    /killed at least 47/,
  );
});

test("a question on the opening comes before its statement, one that names nothing is not printed", () => {
  const kinds = (text: string) =>
    selectFrom(reader.read(text), heading, { count: 3, seed: "1" }).selection.chosen.map(
      ({ question }) => question.kind,
    );
  const more = " Rosa Lind of Lindvik Motors paid for the rails of the Velmont Tramway.";
  expect(kinds(`Rosa Lind won the Tour of the Andes on Monday in Velmont.${more}`)[0]).not.toBe(
    "true_false",
  );
});

describe("in an opening is asked", () => {
  test("whose or where those are who did it", () => {
    expect(
      asked("Norway's parliament on Monday rejected a bill that would have closed the mill."),
    ).toMatch(/On March 4, 2019, which country's parliament rejected a bill/);
    expect(
      asked("Librarians in the city of Velmont voted on Monday to end a strike of six weeks."),
    ).toMatch(/Librarians in which city voted on March 4, 2019, to end a strike/);
    expect(
      asked("Librarians from Velmont and Lindvik voted on Monday to end a strike of six weeks."),
    ).not.toMatch(/Librarians .*which/);
  });

  test("the name behind the noun that says what it is", () => {
    const order = "on Monday to pay two farmers for a poisoned well.";
    expect(asked(`A court in Norway ordered the mining company Coldmere ${order}`)).toMatch(
      /Which mining company did a court in Norway order on March 4, 2019, to pay/,
    );
    expect(asked(`A court in Norway ordered a mining company ${order}`)).not.toMatch(
      /Which mining company/,
    );
  });

  test("the amount that somebody is to pay, or says that he would cut", () => {
    const pay = "A court in Norway ordered the mining company Coldmere on Monday to pay";
    expect(asked(`${pay} 48 million dollars to 212 farmers.`)).toMatch(
      /how much money did a court in Norway order the mining company Coldmere to pay to 212 farmers\?/,
    );
    expect(asked(`${pay} the costs of a trial to 212 farmers.`)).not.toMatch(/how much money/i);
  });

  test("how many people were hurt when it happened", () => {
    const train = "A freight train from Velmont jumped the tracks near Lindvik on Monday,";
    expect(asked(`${train} injuring two guards and forcing 90 people from their homes.`)).toMatch(
      /How many guards were injured when a freight train from Velmont jumped the tracks near Lindvik on March 4, 2019\?/,
    );
    expect(asked(`${train} injuring the guards.`)).not.toMatch(/were injured/);
  });
});

test("“the current one” is told from the new one, “the current plan” is the plan of its day", () => {
  const flag =
    "On Monday the government of Norway asked voters whether they prefer a new flag over";
  expect(told(`${flag} the current one.`)).not.toMatch(/over the one/);
});
