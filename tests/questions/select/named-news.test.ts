import { expect, test } from "vitest";
import { createDocument } from "../../../questions/facts/index.ts";
import { withoutNews } from "../../../questions/facts/news/news-phrase.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const document = createDocument(
  loadEnglishReader().read("Ada Brandt was convicted on Monday of stealing a ferry."),
  { title: "News", date: "2021-03-04" },
);

test("a stem that names what the news tells is placed by it, another is not", () => {
  expect(withoutNews(document, "Who left the court that convicted Ada Brandt in March 2021?")).toBe(
    "Who left …?",
  );
  expect(withoutNews(document, "Who left the court in March 2021?")).toBeNull();
});
