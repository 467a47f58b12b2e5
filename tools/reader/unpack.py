"""Turns packed weights back into a checkpoint that train.py can go on from: python3 unpack.py --help

int8 is coarser than the network that was packed, which a short training mends. Words are not in the file, only their
hashes, so the treebanks and word vectors that made them are read again.
"""

import argparse
import json
import struct

import numpy as np
import torch

from features import LETTERS, REACH, word_hash
from network import STUDENT, Reader
from pack import RELATION_SHIFT
from train import Vocabulary, load

UNIT = 1 / 32767
PARTS = ("arc_head", "arc_child", "label_head", "label_child", "name")
# Spread of the inputs that training from nothing begins with; the scale that pack.py chose is not in the file.
INPUT_SPREAD = 0.3


class Packed:
    def __init__(self, path):
        data = open(path, "rb").read()
        (length,) = struct.unpack_from("<I", data, 16)
        self.header, self.data, self.at = json.loads(data[20 : 20 + length]), data, 20 + length

    def __call__(self, name, kind=np.int8):
        offset, count = self.header["sections"][name]
        return np.frombuffer(self.data, kind, count, self.at + offset)

    def matrix(self, name, rows, unit):
        scale = self(name + ".scale", np.float32) / unit
        codes = self(name).reshape(len(scale), -1)
        return codes[:rows] * scale[:rows, None]

    def bias(self, name, rows):
        return self(name + ".bias", np.float32)[:rows]


def word_parts(packed, words, vectors, trained, input_scale):
    """The projection of the vectors and the learned additions, whose sums the file holds."""
    width = packed.header["widths"][0]
    units = packed("units", np.float32)[:width] / input_scale
    table = packed("word").reshape(-1, width) * units
    row = {h: i for i, h in enumerate(packed("hashes", np.uint32).tolist())}
    books = packed("rare.books").reshape(2, -1, width) * (packed("rare.units", np.float32) / input_scale)
    kept, first = np.unique(np.array([word_hash(w) >> 8 for w in words[trained:]]), return_index=True)
    codes = packed("rare.codes").reshape(2, -1)
    assert len(kept) == codes.shape[1], "other words than those that were packed"
    rare = books[0][codes[0]] + books[1][codes[1]]
    project = np.linalg.lstsq(vectors[trained:][first], rare, rcond=None)[0].T
    own = np.stack([table[-1], *(table[row[word_hash(w)]] for w in words[1:trained])])
    delta = np.concatenate([own - vectors[:trained] @ project.T, np.zeros((1, width))])
    return project, delta


def spelling(packed, width, input_scale):
    """Letters' vectors and the filters over them, whose products the file holds."""
    units = packed("letters.units", np.float32) / input_scale
    table = packed("letters").reshape(2 * REACH + 1, LETTERS, -1) * units
    by_letter = table.transpose(1, 0, 2).reshape(LETTERS, -1)
    left, size, right = np.linalg.svd(by_letter, full_matrices=False)
    root = np.sqrt(size[:width])
    filters = (root[:, None] * right[:width]).reshape(width, 2 * REACH + 1, -1)
    return {
        "letter.weight": left[:, :width] * root,
        "spell.weight": filters.transpose(2, 0, 1).reshape(len(units), -1),
        "spell.bias": packed("letters.bias", np.int16) * units,
    }


def state_of(packed, vocabulary):
    header = packed.header
    widths, hidden, arc, label = (header[k] for k in ("widths", "hidden", "arc", "label"))
    units = np.split(packed("units", np.float32), np.cumsum(widths)[:-1])
    sizes = dict(zip(("suffix3", "suffix2", "prefix3", "shape"), range(1, 5)))
    tables = {name: packed(name).reshape(-1, widths[k]) * units[k] for name, k in sizes.items()}
    input_scale = tables["suffix3"].std() / INPUT_SPREAD
    state = {f"{name}.weight": table / input_scale for name, table in tables.items()}
    state |= spelling(packed, STUDENT["letter"], input_scale)
    state["vectors"] = vocabulary.vectors.numpy()
    state["project.weight"], state["delta.weight"] = word_parts(packed, vocabulary.words, state["vectors"], vocabulary.trained, input_scale)
    for k in range(header["layers"]):
        whole = packed.matrix(f"in{k}", 8 * hidden, 1 / input_scale if k == 0 else UNIT)
        bias = packed.bias(f"in{k}", 8 * hidden)
        for half, name, end in ((0, "forward", ""), (1, "backward", "_reverse")):
            mine = slice(4 * hidden * half, 4 * hidden * (half + 1))
            state[f"rnn.{k}.weight_ih_l0{end}"], state[f"rnn.{k}.bias_ih_l0{end}"] = whole[mine], bias[mine]
            state[f"rnn.{k}.weight_hh_l0{end}"] = packed.matrix(f"{name}{k}", 4 * hidden, UNIT)
            state[f"rnn.{k}.bias_hh_l0{end}"] = np.zeros(4 * hidden)
    tags, relations = len(header["tags"]), len(header["relations"])
    state["tag.weight"], state["tag.bias"] = packed.matrix("tag", tags, UNIT), packed.bias("tag", tags)
    lengths = [arc, arc, label, label, len(header["names"])]
    ends = np.cumsum([*lengths, tags])
    heads, biases = packed.matrix("heads", ends[-1], UNIT), packed.bias("heads", ends[-1])
    for name, end, length in zip(PARTS, ends, lengths):
        state[f"{name}.weight"], state[f"{name}.bias"] = heads[end - length : end], biases[end - length : end]
    state["tag_upper.weight"] = heads[ends[-2] : ends[-1]]
    state["arc_bias.weight"] = np.zeros((1, arc))
    # Where the root's arc scores were cut to 0 they say nothing of the root's vector.
    shown = packed("root", np.float32)[: ends[-2]]
    told = np.concatenate([shown[:arc] > 0, np.ones(ends[-2] - arc, bool)])
    state["root"] = np.linalg.lstsq(heads[: ends[-2]][told], (shown - biases[: ends[-2]])[told], rcond=None)[0]
    state["label.weight"] = packed.matrix("label", relations, 1 / header["labelScale"])
    shift = np.array([RELATION_SHIFT.get(r, 0.0) for r in header["relations"]])
    state["label.bias"] = packed.bias("label", relations) - shift
    return {name: torch.tensor(np.asarray(value), dtype=torch.float32) for name, value in state.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("out")
    parser.add_argument("--treebank", required=True)
    parser.add_argument("--vectors", required=True, help="prefix of .f32 and .words")
    parser.add_argument("--size", type=int, default=100000, help="rows of the word table")
    args = parser.parse_args()
    packed = Packed(args.weights)
    _, names, _, known = load(args.treebank, "words")
    vocabulary = Vocabulary(known + names, args.vectors + ".f32", args.vectors + ".words", args.size)
    header = packed.header
    config = {**STUDENT, "hidden": header["hidden"], "layers": header["layers"], "arc": header["arc"], "label": header["label"]}
    config |= dict(zip(("word", "suffix3", "suffix2", "prefix3", "shape", "letters"), header["widths"])) | dict(drop=0.2, drop_in=0.1, drop_word=0.08)
    net = Reader(config, vocabulary.vectors, vocabulary.trained, header["tags"], header["relations"])
    net.load_state_dict(state_of(packed, vocabulary))
    saved = dict(state=net.state_dict(), config=config, tags=header["tags"], relations=header["relations"])
    torch.save({**saved, "words": vocabulary.words, "trained": vocabulary.trained}, args.out)


if __name__ == "__main__":
    main()
