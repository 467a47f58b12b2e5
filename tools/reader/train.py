"""Trains the reader. Usage: python3 train.py --help; the whole recipe is in README.md."""

import argparse
import json
import math
import random
import time
from collections import Counter, defaultdict

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from evaluate import evaluate
from features import affixes, letters, normalise
from network import NAME_LABELS, STUDENT, TEACHER, Reader
from treebank import mark_gum_names, read_conllu, read_uner, read_wikigold


def load(folder, dev="none"):
    """Sentences to learn trees from, those with names alone, those to report on, and those whose words are known.

    With dev "words" its words and tags are known, but none of its sentences is learned from; with "all" they are.
    """
    trees, names, held, known = [], [], {}, []
    for name in ("ewt-train", "gum-free-train", "ewt-dev", "gum-free-dev"):
        sentences = read_conllu(f"{folder}/{name}.conllu.gz")
        if name.startswith("gum"):
            mark_gum_names(sentences)
        if name.endswith("train") or dev == "all":
            trees += sentences
        if name.endswith("train") or dev != "none":
            known += sentences
        if not name.endswith("train"):
            held[name] = sentences
    names += read_wikigold(f"{folder}/wikigold.conll.gz")
    held["uner"] = read_uner(f"{folder}/uner-ewt-dev.iob2.gz")
    return trees, names, held, known


class Vocabulary:
    """Row 0 is the unknown word; then the training words, then the commonest others with a vector."""

    def __init__(self, sentences, vectors_file, words_file, size):
        forms = [normalise(w) for w in open(words_file, encoding="utf-8").read().split("\n")]
        table = np.fromfile(vectors_file, np.float32).reshape(len(forms), -1)
        row_of = {}
        for i, form in enumerate(forms):
            row_of.setdefault(form, i)
        counts = Counter(normalise(w) for s in sentences for w in s["w"])
        own = [w for w, c in counts.most_common() if c >= 3 or (c >= 2 and w in row_of)]
        words = list(dict.fromkeys(["<unk>", *own]))
        self.trained = len(words)
        for form in forms:
            if len(words) >= size:
                break
            if form not in counts or counts[form] < 2:
                words.append(form)
        words = list(dict.fromkeys(words))
        self.words, self.row = words, {w: i for i, w in enumerate(words)}
        vectors = np.zeros((len(words), table.shape[1]), np.float32)
        for i, word in enumerate(words):
            if word in row_of:
                v = table[row_of[word]]
                vectors[i] = 3 * v / (np.linalg.norm(v) + 1e-9)
        self.vectors = torch.tensor(vectors)
        self.cache = {}

    def features(self, form):
        found = self.cache.get(form)
        if found is None:
            found = self.cache[form] = (self.row.get(normalise(form), 0), *affixes(form), *letters(form))
        return found


class Inventory:
    """The closed sets of joint tags and relations."""

    def __init__(self, sentences):
        tags = Counter(u + "/" + x for s in sentences for u, x in zip(s["u"], s["x"]))
        relations = Counter(r for s in sentences for r in s["r"])
        self.tags = [t for t, c in tags.most_common() if c >= 4]
        self.relations = [r for r, c in relations.most_common() if c >= 15]
        self.tag_row = {t: i for i, t in enumerate(self.tags)}
        self.relation_row = {r: i for i, r in enumerate(self.relations)}
        self.first_of_upos = {}
        for i, tag in enumerate(self.tags):
            self.first_of_upos.setdefault(tag.split("/")[0], i)

    def encode(self, s, vocabulary):
        out = dict(w=s["w"], f=[vocabulary.features(w) for w in s["w"]], t=None, h=None, r=None, n=None)
        if s["u"] is not None:
            out["t"] = [self.tag_row.get(u + "/" + x, self.first_of_upos[u]) for u, x in zip(s["u"], s["x"])]
            out["h"] = s["h"]
            out["r"] = [self.relation_row.get(r, self.relation_row.get(r.split(":")[0], 0)) for r in s["r"]]
        if s["n"] is not None:
            out["n"] = [NAME_LABELS.index(n) for n in s["n"]]
        return out


def kind_of(s):
    return ("t" if s["h"] is not None else "") + ("n" if s["n"] is not None else "")


def batches(data, words, extra_share=1.0):
    """Batches of sentences of one length and one kind, in random order: no padding, no masks.

    Of the sentences without gold labels a random share is taken. A batch of one word alone is left out (README.md).
    """
    groups = defaultdict(list)
    for i, s in enumerate(data):
        if not kind_of(s) and random.random() >= extra_share:
            continue
        groups[len(s["w"]), kind_of(s)].append(i)
    out = []
    for (length, _), members in groups.items():
        random.shuffle(members)
        size = max(1, words // length)
        out += [part for k in range(0, len(members), size) if len(part := members[k : k + size]) * length > 1]
    random.shuffle(out)
    return out


def recased(s, vocabulary):
    """Now and then a sentence in capitals, in lower case or as a headline."""
    p = random.random()
    if p > 0.07:
        return s["f"]
    change = str.upper if p < 0.025 else str.lower if p < 0.05 else str.title
    return [vocabulary.features(change(w) if w.isalpha() else w) for w in s["w"]]


def soft_loss(scores, target, temperature=1.0):
    return -(target * F.log_softmax(scores / temperature, -1)).sum(-1).mean()


def loss_of(net, members, data, vocabulary, soft, weight, tag_weight):
    features = torch.tensor([recased(data[i], vocabulary) for i in members])
    if soft is not None:
        targets = [torch.stack(part).float() for part in zip(*(soft[i] for i in members))]
        targets[3] = targets[3].long()
    with torch.autocast("cpu", torch.bfloat16):
        y1, y2 = net(features)
        tags, arcs, names = net.tags(y1, y2), net.arcs(y2), net.name(y2).float()
        lower = net.tag(y1).float()
        loss = torch.zeros(())
        if data[members[0]]["h"] is not None:
            head = torch.tensor([data[i]["h"] for i in members])
            relation = torch.tensor([data[i]["r"] for i in members])
            tag = torch.tensor([data[i]["t"] for i in members])
            labels = net.labels(y2, head)
            loss = loss + F.cross_entropy(arcs.flatten(0, 1), head.flatten())
            loss = loss + F.cross_entropy(labels.flatten(0, 1), relation.flatten())
            loss = loss + tag_weight * F.cross_entropy(tags.flatten(0, 1), tag.flatten())
            loss = loss + 0.5 * tag_weight * F.cross_entropy(lower.flatten(0, 1), tag.flatten())
        if data[members[0]]["n"] is not None:
            name = torch.tensor([data[i]["n"] for i in members])
            loss = loss + 0.5 * F.cross_entropy(names.flatten(0, 1), name.flatten())
        if soft is not None:
            t_arc, t_label, t_tag, t_head, t_name = targets
            labels = net.labels(y2, t_head)
            taught = soft_loss(arcs, t_arc) + soft_loss(labels, t_label) + tag_weight * soft_loss(tags, t_tag)
            taught = taught + 0.25 * soft_loss(names, t_name)
            share = weight if kind_of(data[members[0]]) else 1.0
            loss = (1 - share) * loss + share * taught
    return loss


def train(net, data, vocabulary, args, soft=None, weight=0.0, report=None):
    groups = [
        dict(params=[p for n, p in net.named_parameters() if p.requires_grad and n != "delta.weight"], weight_decay=args.decay),
        dict(params=[net.delta.weight], weight_decay=0.0),
    ]
    optimiser = torch.optim.AdamW(groups, lr=args.rate, betas=(0.9, 0.95), fused=True)
    parameters = [p for p in net.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in parameters]
    total, step, started = args.epochs * len(batches(data, args.words, args.extra_share)), 0, time.time()
    progress = 0.0
    for epoch in range(args.epochs):
        net.train()
        losses = []
        for members in batches(data, args.words, args.extra_share):
            step += 1
            progress = min(1, max(step / total, (time.time() - started) / (60 * args.minutes)))
            rate = args.rate * min(1, step / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
            for group in optimiser.param_groups:
                group["lr"] = rate
            loss = loss_of(net, members, data, vocabulary, soft, weight, args.tag_weight)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 5.0, foreach=True)
            optimiser.step()
            losses.append(loss.item())
            if step % 4 == 0:
                keep = min(0.995, step / (step + 40))
                torch._foreach_lerp_(average, [p.detach() for p in parameters], 1 - keep)
        print(f"{epoch} loss {np.mean(losses):.3f} {time.time() - started:.0f}s", flush=True)
        if report and ((epoch + 1) % args.report == 0 or epoch + 1 == args.epochs or progress >= 1):
            held = [p.detach().clone() for p in parameters]
            for p, a in zip(parameters, average):
                p.data.copy_(a)
            report(epoch)
            if progress >= 1:
                return
            if epoch + 1 < args.epochs:
                for p, a in zip(parameters, held):
                    p.data.copy_(a)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--treebank", required=True)
    parser.add_argument("--vectors", required=True, help="prefix of .f32 and .words")
    parser.add_argument("--out", required=True)
    parser.add_argument("--start-from", default="", help="checkpoint of the same shape, but for the number of words, to go on from")
    parser.add_argument("--teacher", action="store_true")
    parser.add_argument("--config", default="{}")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--minutes", type=float, default=1e9, help="end the schedule by then, whatever the epochs")
    parser.add_argument("--extra-share", type=float, default=0.5, help="share of the extra text that an epoch takes")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--words", type=int, default=2000, help="words in a batch")
    parser.add_argument("--size", type=int, default=24000, help="rows of the word table")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=int, default=5)
    parser.add_argument("--dev", choices=("none", "words", "all"), default="none", help="what of dev is learned from")
    parser.add_argument("--extra", default="", help="tokenised text, one sentence a line, read with the teachers' eyes")
    parser.add_argument("--taught-by", default="", help="comma-separated teacher checkpoints")
    parser.add_argument("--weight", type=float, default=0.6, help="share of the teachers in the loss")
    parser.add_argument("--tag-weight", type=float, default=0.5, help="weight of the tags' loss, where arcs' is 1")
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    trees, names, held, known = load(args.treebank, args.dev)
    vocabulary = Vocabulary(known + names, args.vectors + ".f32", args.vectors + ".words", args.size)
    inventory = Inventory(known)
    data = [inventory.encode(s, vocabulary) for s in trees + names if len(s["w"]) <= 120]
    if args.extra:
        lines = open(args.extra, encoding="utf-8").read().strip().split("\n")
        data += [inventory.encode(dict(w=line.split(" "), u=None, n=None), vocabulary) for line in lines]
    config = {**(TEACHER if args.teacher else STUDENT), **json.loads(args.config)}
    net = Reader(config, vocabulary.vectors, vocabulary.trained, inventory.tags, inventory.relations)
    print("words", len(vocabulary.words), "trained", vocabulary.trained, "tags", len(inventory.tags), "relations", len(inventory.relations), "sentences", len(data), flush=True)
    if args.start_from:
        state = torch.load(args.start_from, weights_only=False)["state"]
        # The vectors are not learned, and there may be more words now.
        net.load_state_dict({**state, "vectors": net.vectors})
    soft = None
    if args.taught_by:
        from teach import soft_targets

        soft = soft_targets(args.taught_by.split(","), data, inventory)

    def report(epoch):
        net.eval()
        torch.save(
            dict(state=net.state_dict(), config=config, tags=inventory.tags, relations=inventory.relations, words=vocabulary.words, trained=vocabulary.trained),
            args.out,
        )
        for name, sentences in held.items():
            print(epoch, name, evaluate(net, sentences, vocabulary, inventory), flush=True)

    train(net, data, vocabulary, args, soft, args.weight, report)


if __name__ == "__main__":
    main()
