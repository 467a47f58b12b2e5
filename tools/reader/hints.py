"""Tag hints: a sparse linear correction of the network's tags from the words around.

The network reads a sentence well but remembers few rare words and phrases; a table of weights for hashed words,
endings and neighbours remembers many. It is fitted to what the network gets wrong while parts of it are dropped at
random, which is about as often as on text it has not seen, and is kept small by an L1 penalty and a dead zone.
`questions/read/network/tag-hints.ts` computes the same features. Usage: python3 hints.py --help
"""

import argparse
from collections import Counter, defaultdict

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import code_units, hash32, normalise, shape
from teach import by_length, load_teacher
from treebank import read_conllu

ROWS = 1 << 18
# A weight is a whole number of this; smaller ones are none.
UNIT = 0.125
DEAD = 1.6
BEFORE, AFTER = 1, 2
SHAPE_UNITS = 64
# Which of a word's numbers, at which distance, each template puts together.
TEMPLATES = [
    "w0", "o0", "w-1", "w1", "w-2", "w2", "w-1 w0", "w0 w1", "w-1 w1",
    "s4", "s3", "s2", "s1", "f1", "f2", "f3", "f4", "h0 first caps", "c-1 c0", "c0 c1",
    "a0", "a-1 a0", "a0 a1", "a-1 a0 a1", "a-2 a-1 a0", "a0 a1 a2", "a-1 w0", "w0 a1",
    "a-1 w0 a1", "w0 a1 a2", "a-2 a-1 w0",
]
MIN_COUNT, MIN_SHARE = 3, 0.1


def word_classes(sentences):
    """Normalised word → the number, from 1, of the set of parts of speech it is seen with; and the sets."""
    seen = defaultdict(Counter)
    for s in sentences:
        for form, upos in zip(s["w"], s["u"]):
            seen[normalise(form)][upos] += 1
    sets, classes = Counter(), {}
    for word, counts in seen.items():
        total = sum(counts.values())
        if total >= MIN_COUNT:
            classes[word] = "/".join(sorted(u for u, c in counts.items() if c >= MIN_SHARE * total))
            sets[classes[word]] += 1
    # One byte for each word: the rarest sets are left out.
    number = {s: i for i, (s, _) in enumerate(sorted(sets.items(), key=lambda x: (-x[1], x[0]))[:255], 1)}
    return {word: number[s] for word, s in classes.items() if s in number}


def numbers_of(form, classes):
    """The numbers that a word's templates are made from, as unsigned 32 bits."""
    normal = normalise(form)
    units, kinds = code_units(normal), code_units(shape(form))[:SHAPE_UNITS]
    known = classes.get(normal, 0)
    out = dict(w=hash32(units, 10), o=hash32(code_units(form), 11), h=hash32(kinds, 20), c=hash32(kinds[:3], 21))
    for k in range(1, 5):
        out[f"s{k}"] = hash32(units[-k:], 11 + k)
        out[f"f{k}"] = hash32(units[:k], 15 + k)
    out["a"] = known or hash32(units[-2:] + kinds[:1], 22)
    out["capital"] = int(kinds[:1] == [88])
    return out


def mix(seed, parts):
    h = np.full(parts[0].shape, 0x811C9DC5 ^ seed, np.uint32)
    for part in parts:
        h = (h ^ part) * np.uint32(0x01000193)
        h = h ^ (h >> np.uint32(15))
    h = h * np.uint32(0x85EBCA6B)
    h = h ^ (h >> np.uint32(13))
    h = h * np.uint32(0xC2B2AE35)
    return h ^ (h >> np.uint32(16))


def rows_of(sentences, classes):
    """[words, templates] rows of the weight table."""
    cache, columns, lengths = {}, defaultdict(list), [len(s["w"]) for s in sentences]
    for s in sentences:
        found = []
        for form in s["w"]:
            if form not in cache:
                cache[form] = numbers_of(form, classes)
            found.append(cache[form])
        for key in cache[s["w"][0]]:
            columns[key] += [BEFORE, BEFORE, *(numbers[key] for numbers in found), AFTER, AFTER]
        n, capitals = len(found), sum(numbers["capital"] for numbers in found)
        columns["first"] += [0, 0, 1, *[0] * (n - 1), 0, 0]
        columns["caps"] += [5 * capitals // n] * (n + 4)
    arrays = {key: np.array(values, np.uint32) for key, values in columns.items()}
    at, start = [], 2
    for n in lengths:
        at += range(start, start + n)
        start += n + 4
    at = np.array(at)
    out = np.empty((len(at), len(TEMPLATES)), np.int64)
    for t, template in enumerate(TEMPLATES):
        parts = []
        for name in template.split():
            key, distance = (name[0], int(name[1:])) if name[0] in "wohca" and name not in ("caps",) else (name, 0)
            parts.append(arrays[key][at + distance])
        out[:, t] = mix(100 + t, parts) & np.uint32(ROWS - 1)
    return torch.tensor(out)


def upos_scores(net, saved, features, sentences, upos, shaken):
    """Log probabilities [words, UPOS], with parts of the network dropped when `shaken`."""
    fold = torch.zeros(len(saved["tags"]), len(upos))
    for i, tag in enumerate(saved["tags"]):
        fold[i, upos.index(tag.split("/")[0])] = 1
    net.train(shaken)
    out = [None] * len(sentences)
    with torch.no_grad():
        for members in by_length(sentences):
            y1, y2 = net(torch.tensor([[features(w) for w in sentences[i]["w"]] for i in members]))
            scores = (net.tags(y1, y2).softmax(-1) @ fold).clamp(1e-7).log()
            for b, i in enumerate(members):
                out[i] = scores[b]
    net.eval()
    return torch.cat(out)


def fit(rows, network, gold, args):
    table = nn.EmbeddingBag(ROWS, network.shape[1], mode="sum", sparse=True)
    nn.init.zeros_(table.weight)
    optimiser = torch.optim.Adagrad(table.parameters(), lr=args.rate)
    for epoch in range(args.epochs):
        losses = []
        for chosen in torch.randperm(len(rows)).split(512):
            x = rows[chosen]
            kept = (torch.rand(x.shape) > args.drop).float() / (1 - args.drop)
            loss = F.cross_entropy(network[chosen] + table(x, per_sample_weights=kept), gold[chosen])
            losses.append(loss.item())
            loss = loss + args.l1 * F.embedding(x, table.weight, sparse=True).abs().sum((1, 2)).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        print(f"{epoch} loss {np.mean(losses):.4f}", flush=True)
    return table.weight.detach()


def quantise(weights):
    """Odd whole numbers of UNIT in [-31, 31], or 0 in the dead zone."""
    steps = torch.ceil((weights.abs() / UNIT - DEAD).clamp(min=0) / 2).clamp(max=15)
    return (torch.where(steps > 0, 2 * steps + 1, 0) * weights.sign()).to(torch.int8)


def accuracy(scores, gold):
    return round(100 * (scores.argmax(1) == gold).float().mean().item(), 2)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    parser.add_argument("--treebank", required=True)
    parser.add_argument("--without-dev", action="store_true", help="fit on train alone and say what dev gains")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--drop", type=float, default=0.2)
    parser.add_argument("--l1", type=float, default=4e-4)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    read = lambda name: read_conllu(f"{args.treebank}/{name}.conllu.gz")
    dev = {name: read(name) for name in ("ewt-dev", "gum-free-dev")}
    train = read("ewt-train") + read("gum-free-train")
    if not args.without_dev:
        train += [s for sentences in dev.values() for s in sentences]
    net, saved, features = load_teacher(args.checkpoint)
    upos = sorted({tag.split("/")[0] for tag in saved["tags"]})
    classes = word_classes(train)
    gold_of = lambda sentences: torch.tensor([upos.index(u) for s in sentences for u in s["u"]])
    network, gold = upos_scores(net, saved, features, train, upos, True), gold_of(train)
    print("network, shaken, on its own training text", accuracy(network, gold), "classes", len(set(classes.values())), flush=True)
    weights = quantise(fit(rows_of(train, classes), network, gold, args))
    print("weights", int((weights != 0).sum()), flush=True)
    for name, sentences in dev.items() if args.without_dev else ():
        plain, rows, gold = upos_scores(net, saved, features, sentences, upos, False), rows_of(sentences, classes), gold_of(sentences)
        hints = F.embedding_bag(rows, weights.float() * UNIT, mode="sum")
        print(name, {share: accuracy(plain + share * hints, gold) for share in (0, 0.5, 0.7, 0.85, 1)}, flush=True)
    np.savez(args.out, weights=weights.numpy(), upos=upos, words=list(classes), classes=np.array(list(classes.values()), np.uint8))


if __name__ == "__main__":
    main()
