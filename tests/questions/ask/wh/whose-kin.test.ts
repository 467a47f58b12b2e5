import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const life = "Orn Brandt (3 May 1901 – 4 June 1987) was a Norwegian dancer.";
const asked = (text: string) => askedOf(`${life} ${text}`, { title: "Orn Brandt" });

test.each([
  ["Brandt was a nephew of Karl Lind.", "Whose nephew was Orn Brandt?"],
  ["He was the third husband of the actress Ida Moe.", "Whose third husband was Orn Brandt?"],
])("%s asks whose relative somebody is", (text, stem) => {
  expect(asked(text).split("\n")).toContain(stem);
});

test.each([
  "He was one of the sons of Peter Voss.",
  "Brandt was the grandson of Ola Berg and Ada Berg.",
  "He was a nephew of a baker in Leeds.",
  "He was not a nephew of Karl Lind.",
])("%s asks for nobody", (text) => {
  expect(asked(text)).not.toContain("Whose");
});
