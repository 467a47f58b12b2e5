import { expect, test } from "vitest";
import { fetchPage } from "../../worker/services/fetch-page.ts";
import { articleText } from "../support/article.ts";
import { createClient } from "../support/client.ts";

const host = "https://pages.factdeck.dev/";
/** An address whose server answers as it says: `tests/support/outside-world.ts`. */
const at = (asked: Record<string, string>): string => `${host}?${new URLSearchParams(asked)}`;
const redirects = (...hops: string[]): string =>
  hops.reduceRight((to, hop) => at({ to, hop }), at({ text: "<p>arrived" }));

test("an article is read from its address, and keeps it as its source", async () => {
  const paragraphs = articleText.split("\n\n").slice(1);
  const html = `<html><head><title>Tide</title></head><body><p>${paragraphs.join("</p><p>")}</p></body></html>`;
  const client = createClient();
  const url = at({ text: html });
  const made = await client.call("POST", "/articles", { url, title: "The mill" });
  expect(made.status).toBe(201);
  expect(made.body.title).toBe("The mill");
  const draft = await client.call("POST", "/quizzes", { articleId: made.body.id });
  expect(draft.body.article.sourceUrl).toBe(url);
});

test("three redirects are followed, relative ones too, a fourth is not", async () => {
  expect(await fetchPage(redirects("1", "2", "3"))).toBe("<p>arrived");
  await expect(fetchPage(redirects("1", "2", "3", "4"))).rejects.toMatchObject({
    code: "url_unreachable",
  });
  expect(await fetchPage(at({ to: "/?text=here" }))).toBe("here");
});

test.each([
  "http://pages.factdeck.dev/",
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://[::1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://169.254.169.254/latest/meta-data",
  "https://localhost/",
  "https://metadata.google.internal/",
  "https://intranet/",
  "https://ada:pw@pages.factdeck.dev/",
  "https://:pw@pages.factdeck.dev/",
  "https://pages.factdeck.dev:8443/",
  "file:///etc/passwd",
  "data:text/html,<p>x",
  "//127.0.0.1/",
])("%s is refused as an address, and as the second or third hop", async (address) => {
  const isRelative = address.startsWith("//");
  const refused = { code: "url_not_allowed" };
  if (!isRelative) await expect(fetchPage(address)).rejects.toMatchObject(refused);
  await expect(fetchPage(at({ to: address }))).rejects.toMatchObject(refused);
  const twice = at({ to: at({ to: address, status: "308" }) });
  await expect(fetchPage(twice)).rejects.toMatchObject(refused);
});

test("five seconds are all there is, over all redirects and to the last byte", async () => {
  const start = Date.now();
  const late = at({ to: at({ text: "late", wait: "3000" }), wait: "3000" });
  const asked = [late, at({ drip: "100" }), at({ wait: "9000" })].map((url) =>
    expect(fetchPage(url)).rejects.toMatchObject({ code: "url_unreachable" }),
  );
  await Promise.all(asked);
  const tookMs = Date.now() - start;
  expect(tookMs).toBeGreaterThan(4000);
  expect(tookMs).toBeLessThan(12_000);
});

test("a page of 1 MB is read, a byte more is not", async () => {
  expect(await fetchPage(at({ size: "1000000" }))).toHaveLength(1_000_000);
  for (const size of ["1000001", "50000000"]) {
    await expect(fetchPage(at({ size }))).rejects.toMatchObject({ code: "url_not_html" });
  }
});

test.each([
  ["application/pdf", "200", "url_not_html"],
  ["", "200", "url_not_html"],
  ["text/htmlx", "200", "url_not_html"],
  ["text/html", "404", "url_unreachable"],
  ["text/html", "500", "url_unreachable"],
  ["text/html", "304", "url_unreachable"],
])("%s with status %s is refused", async (type, status, code) => {
  await expect(fetchPage(at({ type, status }))).rejects.toMatchObject({ code });
});

const bytesOf = (...bytes: number[]): string => btoa(String.fromCharCode(...bytes));
const windows1252 = bytesOf(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x94);
const cafe = "café “”";
const cyrillic = [0xcc, 0xe8, 0xf0];
const withMeta = (meta: string, ...rest: number[]): string =>
  bytesOf(...[...meta].map((char) => char.charCodeAt(0)), ...rest);

test.each([
  ["the header's charset", "text/html; charset=windows-1252", windows1252, cafe],
  ["ISO-8859-1, which means Windows-1252", "text/html; charset=ISO-8859-1", windows1252, cafe],
  ["a quoted charset", 'text/html;charset="windows-1251"', bytesOf(...cyrillic), "Мир"],
  [
    "the page's meta charset",
    "text/html",
    withMeta('<meta charset="windows-1251">', ...cyrillic),
    '<meta charset="windows-1251">Мир',
  ],
  [
    "the older meta element",
    "text/html",
    withMeta(
      "<META http-equiv=Content-Type content='text/html; charset=koi8-r'>",
      0xed,
      0xc9,
      0xd2,
    ),
    "<META http-equiv=Content-Type content='text/html; charset=koi8-r'>Мир",
  ],
  [
    "the header before the page",
    "text/html; charset=utf-8",
    withMeta('<meta charset="windows-1251">', 0xc3, 0xa9),
    '<meta charset="windows-1251">é',
  ],
  [
    "a byte order mark before the header",
    "text/html; charset=windows-1252",
    bytesOf(0xef, 0xbb, 0xbf, 0xc3, 0xa9),
    "é",
  ],
  ["UTF-16 by its mark", "text/html", bytesOf(0xff, 0xfe, 0x41, 0, 0x31, 4), "Aб"],
  ["Shift_JIS", "text/html; charset=shift_jis", bytesOf(0x93, 0xfa, 0x96, 0x7b), "日本"],
  ["UTF-8 that nobody named", "text/html", bytesOf(0xc3, 0xa9), "é"],
  ["bytes that are no UTF-8 and unnamed", "text/html", windows1252, cafe],
  ["a charset that nobody knows", "text/html; charset=klingon", windows1252, cafe],
  [
    "a meta element inside a comment",
    "text/html",
    withMeta("<!--<meta charset=koi8-r>-->", 0xc3, 0xa9),
    "<!--<meta charset=koi8-r>-->é",
  ],
])("%s is respected", async (_name, type, bytes, text) => {
  expect(await fetchPage(at({ type, bytes }))).toBe(text);
});
