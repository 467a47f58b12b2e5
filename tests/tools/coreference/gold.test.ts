import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEntityMarks } from "../../../tools/coreference/entity-marks.ts";
import { loadGold } from "../../../tools/coreference/gold.ts";

const row = (id: number, form: string, misc: string) =>
  `${id}\t${form}\t${form.toLowerCase()}\tNOUN\tNN\t_\t0\troot\t_\t${misc}`;

const lines = [
  "# newdoc id = GUM_news_ferry",
  "# meta::dateCreated = 2019-07-02",
  "# meta::genre = news",
  "# meta::title = Ferry runs aground",
  "# newpar",
  "# newpar_block = head (1 s)",
  "# text = Ferry runs aground",
  row(1, "Ferry", "Entity=(1-object-new-nnnnn-cf1-1-coref)"),
  row(2, "runs", "_"),
  row(3, "aground", "_"),
  "",
  "# newpar",
  "# newpar_block = figure (1 s) | caption (1 s)",
  "# text = Divers",
  row(1, "Divers", "Entity=(9-person-new-nnnnn-cf1-1-sgl)"),
  "",
  "# newpar",
  "# newpar_block = p (2 s)",
  "# text = The ferry's crew left.",
  row(1, "The", "Entity=(2-person-acc:inf-nnnnn-cf1-4-coref(1-object-giv:act-nnnnn-cf2-2-coref"),
  row(2, "ferry", "_"),
  row(3, "'s", "Entity=1)"),
  row(4, "crew", "Bridge=1<2|Entity=2)"),
  row(5, "left", "_"),
  row(6, ".", "_"),
  "",
  "# text = They swam.",
  row(1, "They", "Entity=(2-person-giv:act-nnnnn-cf1-1-ana)"),
  row(2, "swam", "_"),
  row(3, ".", "_"),
  "",
];

function load() {
  const file = join(tmpdir(), "factdeck-gold.conllu");
  writeFileSync(file, lines.join("\n"));
  return loadGold([file]);
}

describe("the documents of a treebank with coreference", () => {
  it("are told as articles are: title apart, without captions, offsets into the text", () => {
    const [article] = load();
    expect(article?.title).toBe("Ferry runs aground");
    expect(article?.text).toBe("The ferry's crew left. They swam.");
    expect(article?.dateline).toEqual({ date: "2019-07-02" });
    const said = article?.chains.get("2")?.map(({ start, end }) => article.text.slice(start, end));
    expect(said).toEqual(["The ferry's crew", "They"]);
    expect(article?.mentions.map(({ chain }) => chain)).toEqual(["2", "1", "2"]);
    expect(article?.bridges.get("2")).toEqual(["1"]);
  });

  it("are left out where their genre is not asked for", () => {
    const file = join(tmpdir(), "factdeck-gold.conllu");
    expect(loadGold([file], ["bio"])).toEqual([]);
  });
});

describe("the brackets of one token", () => {
  it("open, close, and do both, in their order", () => {
    const marks = parseEntityMarks(
      "(7-abstract-new-nnnss-cf6-2-coref(3-place-giv:act-s-cf1-1-ana)8)",
    );
    expect(marks.map(({ opens, closes }) => [opens?.chain, opens?.infstat, closes])).toEqual([
      ["7", "new", null],
      ["3", "giv:act", "3"],
      [undefined, undefined, "8"],
    ]);
  });

  it("are not those of a page's name, which is written without", () => {
    expect(parseEntityMarks("(1-place-new-s-cf1-1-coref-Velmont_%28town%29")).toHaveLength(1);
  });
});
