"""The features of a word, exactly as questions/read/network/features.ts computes them."""

SUFFIX3, SUFFIX2, PREFIX3, SHAPE = 4096, 1024, 4096, 512
# Of a long word the first and last letters count. A letter is read with two neighbours on each side.
FIRST_LETTERS, LAST_LETTERS, REACH = 8, 6, 2
PAD, START, END, OTHER, FIRST_LETTER, LETTERS = 0, 1, 2, 3, 4, 98


def normalise(form):
    """Lower case, digits to 0, typographic quotes to plain ones."""
    lower = form.lower()
    out = []
    for c in lower:
        if "0" <= c <= "9":
            out.append("0")
        elif c in "\u2019\u2018":
            out.append("'")
        elif c in "\u201c\u201d":
            out.append('"')
        else:
            out.append(c)
    return "".join(out)


def shape(form):
    """Character classes, a run cut to two: `McDonald-99` is XxXxx-dd."""
    out, run, last = [], 0, ""
    for c in form:
        if "A" <= c <= "Z":
            kind = "X"
        elif "a" <= c <= "z":
            kind = "x"
        elif "0" <= c <= "9":
            kind = "d"
        elif ord(c) > 127:
            kind = "u"
        else:
            kind = c
        run = run + 1 if kind == last else 1
        last = kind
        if run <= 2:
            out.append(kind)
    return "".join(out)


def code_units(text):
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def hash32(units, seed):
    """FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3."""
    h = (0x811C9DC5 ^ seed) & 0xFFFFFFFF
    for unit in units:
        h = ((h ^ unit) * 0x01000193) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & 0xFFFFFFFF
    return h ^ (h >> 16)


def word_hash(normal):
    return hash32(code_units(normal), 0)


def affixes(form):
    """Rows of the suffix-3, suffix-2, prefix-3 and shape tables."""
    units = code_units(normalise(form))
    return (
        hash32(units[-3:], 1) % SUFFIX3,
        hash32(units[-2:], 2) % SUFFIX2,
        hash32(units[:3], 3) % PREFIX3,
        hash32(code_units(shape(form)), 4) % SHAPE,
    )


def letter(unit):
    """Row of a code unit: printable ASCII has rows of its own, but for digits, which are all 0."""
    if 48 <= unit <= 57:
        unit = 48
    elif unit in (0x2018, 0x2019):
        unit = 39
    elif unit in (0x201C, 0x201D):
        unit = 34
    return unit - 33 + FIRST_LETTER if 33 <= unit <= 126 else OTHER


def letters(form):
    """Rows of a word's letters between its marks, filled up to one length for all words."""
    units = code_units(form)
    if len(units) > FIRST_LETTERS + LAST_LETTERS:
        units = units[:FIRST_LETTERS] + units[-LAST_LETTERS:]
    rows = [PAD, START, *(letter(u) for u in units), END]
    return tuple(rows + [PAD] * (FIRST_LETTERS + LAST_LETTERS + 2 * REACH - len(rows)))
