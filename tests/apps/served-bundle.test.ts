import { expect, inject, test } from "vitest";
import { articleText } from "../support/article.ts";

const base = inject("base");

test("what the bundle leaves out of its libraries is not missed: HTML with styles, and the document", async () => {
  const paragraphs = articleText.split("\n\n").map((text) => `<p style="color: red">${text}</p>`);
  const html = `<html><head><title>Mill</title><style>p { color: red } @media print { p { margin: 0 } }</style></head>
    <body><style media="screen">a:hover { color: blue }</style><article>${paragraphs.join("\n")}</article></body></html>`;
  const made = await fetch(`${base}/api/v1/articles`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ html }),
  });
  expect(made.status).toBe(201);
  expect(await made.json()).toMatchObject({ title: "Mill", wordCount: expect.any(Number) });
  const document = (await (await fetch(`${base}/openapi.json`)).json()) as {
    components: { schemas: Record<string, object> };
  };
  expect(document.components.schemas.Draft).toHaveProperty("properties.questions");
});
