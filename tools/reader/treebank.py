"""Reads the treebanks and name collections, and turns GUM's entity marks into BIO name labels.

A sentence is a dict of equally long lists: w (forms), u (UPOS), x (XPOS), h (1-based heads, 0 = root),
r (relations) and n (BIO labels, or None where the collection marks no names). Collections without trees
have None for u, x, h and r.
"""

import gzip
import re

NAME_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
TITLES = re.compile(
    r"^(President|Minister|Secretary|Mr|Ms|Mrs|Miss|Dr|Dad|Mom|Mum|King|Queen|God|Senator|Professor|Prof"
    r"|Chairman|Court|Judge|Justice|Lord|Sir|Captain|General|Father|Mother|Prince|Princess|Governor|Chief"
    r"|Doctor)\.?$"
)


def lines_of(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def read_conllu(path):
    """Sentences of a CoNLL-U file; multiword and empty tokens are skipped."""
    sentences, rows = [], []
    for line in [*lines_of(path), ""]:
        if line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            sentences.append(
                dict(
                    w=[c[1] for c in rows],
                    u=[c[3] for c in rows],
                    x=[c[4] for c in rows],
                    h=[int(c[6]) for c in rows],
                    r=[c[7] for c in rows],
                    n=None,
                    misc=[c[9] for c in rows],
                )
            )
            rows = []
    return sentences


def mentions_of(sentence):
    """GUM's bracketed entity mentions as (first, last, type), last inclusive."""
    open_marks, mentions = [], []
    for i, misc in enumerate(sentence["misc"]):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        if not found:
            continue
        for mark in re.findall(r"\([^()]*\)?|[^()]+\)", found.group(1)):
            if mark[0] == "(":
                fields = mark.strip("()").split("-")
                entry = (fields[0], fields[1] if len(fields) > 1 else "", i)
                if mark[-1] == ")":
                    mentions.append((i, i, entry[1]))
                else:
                    open_marks.append(entry)
            else:
                key = mark[:-1]
                for k in range(len(open_marks) - 1, -1, -1):
                    if open_marks[k][0] == key:
                        _, kind, first = open_marks.pop(k)
                        mentions.append((first, i, kind))
                        break
    return mentions


def span_head(sentence, first, last):
    for i in range(first, last + 1):
        head = sentence["h"][i] - 1
        if head < first or head > last:
            return i
    return last


def name_span(sentence, mention, mentions):
    """The proper-noun core of a mention, or None when its head is no proper noun."""
    first, last, kind = mention
    head = span_head(sentence, first, last)
    if sentence["u"][head] != "PROPN":
        return None
    nested = [m for m in mentions if m != mention and first <= m[0] and m[1] <= last and not m[0] <= head <= m[1]]
    if kind != "person":
        nested = [m for m in nested if not re.match("compound|flat", sentence["r"][span_head(sentence, m[0], m[1])])]

    def is_free(i):
        if sentence["u"][i] != "PROPN" or any(m[0] <= i <= m[1] for m in nested):
            return False
        return not (kind == "person" and i < head and sentence["r"][i].startswith("nmod:desc"))

    a = b = head
    while a > first and is_free(a - 1):
        a -= 1
    while b < last and is_free(b + 1):
        b += 1
    if kind == "person":
        is_plural = sentence["x"][head] == "NNPS"
        if is_plural or (a == b and TITLES.match(sentence["w"][a])):
            return None
    if kind == "organization":
        while b + 2 <= last and sentence["w"][b + 1] in ("of", "for", "and", "&") and sentence["u"][b + 2] == "PROPN":
            b += 2
            while b < last and sentence["u"][b + 1] == "PROPN":
                b += 1
    return a, b


def mark_gum_names(sentences):
    for sentence in sentences:
        labels = ["O"] * len(sentence["w"])
        mentions = mentions_of(sentence)
        for mention in sorted(mentions, key=lambda m: m[0] - m[1]):
            kind = NAME_TYPES.get(mention[2])
            span = name_span(sentence, mention, mentions) if kind else None
            if not span or any(labels[i] != "O" for i in range(span[0], span[1] + 1)):
                continue
            labels[span[0]] = "B-" + kind
            for i in range(span[0] + 1, span[1] + 1):
                labels[i] = "I-" + kind
        sentence["n"] = labels
    return sentences


def read_uner(path):
    """Universal NER's IOB2: the text of EWT with name labels, no trees."""
    sentences, rows = [], []
    for line in [*lines_of(path), ""]:
        if line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                label = columns[2] if columns[2][2:] in ("PER", "ORG", "LOC") else "O"
                rows.append((columns[1], label))
        elif not line and rows:
            sentences.append(untagged([w for w, _ in rows], [n for _, n in rows]))
            rows = []
    return sentences


def untagged(words, names):
    return dict(w=words, u=None, x=None, h=None, r=None, n=names)


def read_wikigold(path):
    """WikiGold with its tokens split at hyphens as UD does; MISC is no name here."""
    sentences, words, names, before = [], [], [], "O"
    for line in [*lines_of(path), ""]:
        form, _, label = line.rpartition(" ")
        if not line.strip():
            if words and words != ["-DOCSTART-"]:
                sentences.append(untagged(words, names))
            words, names, before = [], [], "O"
            continue
        kind = label[2:] if label[2:] in ("PER", "ORG", "LOC") else ""
        parts = [p for p in re.split(r"(?<=[A-Za-z0-9])(-)(?=[A-Za-z0-9])", form) if p]
        for k, part in enumerate(parts):
            starts = k == 0 and (before != kind or label.startswith("B-"))
            words.append(part)
            names.append((("B-" if starts else "I-") + kind) if kind else "O")
        before = kind
    return sentences
