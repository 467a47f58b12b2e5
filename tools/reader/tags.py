"""Fits the tag scorers anew on the finished network, under stronger dropout: python3 tags.py --help"""

import argparse
import random

import torch
import torch.nn.functional as F

from teach import by_length, load_teacher
from treebank import read_conllu

# Under this the network is about as often wrong on its training text as on text it has not seen.
SHAKEN = dict(drop=0.35, drop_in=0.25, drop_word=0.2)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    parser.add_argument("--treebank", required=True)
    parser.add_argument("--without-dev", action="store_true", help="fit on train alone and say what dev gains")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-3)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    read = lambda name: read_conllu(f"{args.treebank}/{name}.conllu.gz")
    net, saved, features = load_teacher(args.checkpoint)
    dev = {name: read(name) for name in ("ewt-dev", "gum-free-dev")}
    train = read("ewt-train") + read("gum-free-train")
    if not args.without_dev:
        train += [s for sentences in dev.values() for s in sentences]
    row, first = {t: i for i, t in enumerate(saved["tags"])}, {}
    for i, tag in enumerate(saved["tags"]):
        first.setdefault(tag.split("/")[0], i)
    gold = lambda s: [row.get(u + "/" + x, first[u]) for u, x in zip(s["u"], s["x"])]
    heads = [*net.tag.parameters(), *net.tag_upper.parameters()]
    optimiser = torch.optim.AdamW(heads, lr=args.rate, weight_decay=0.01)
    batches = list(by_length(train, 1500))
    step, total = 0, args.epochs * len(batches)
    own = dict(net.config)

    def report(label):
        net.eval()
        upos = [t.split("/")[0] for t in saved["tags"]]
        for name, sentences in dev.items() if args.without_dev else ():
            right = words = low = 0
            with torch.no_grad():
                for members in by_length(sentences):
                    y1, y2 = net(torch.tensor([[features(w) for w in sentences[i]["w"]] for i in members]))
                    for best, lower, i in zip(net.tags(y1, y2).argmax(-1).tolist(), net.tag(y1).argmax(-1).tolist(), members):
                        right += sum(upos[b] == u for b, u in zip(best, sentences[i]["u"]))
                        low += sum(upos[b] == u for b, u in zip(lower, sentences[i]["u"]))
                        words += len(best)
            print(label, name, "upos", round(100 * right / words, 2), "lower layer alone", round(100 * low / words, 2), flush=True)

    report("before")
    for epoch in range(args.epochs):
        net.config.update(SHAKEN)
        net.train()
        random.shuffle(batches)
        for members in batches:
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = args.rate * (1.02 - step / total)
            with torch.no_grad():
                y1, y2 = net(torch.tensor([[features(w) for w in train[i]["w"]] for i in members]))
            scores = net.tags(y1, y2).flatten(0, 1)
            loss = F.cross_entropy(scores, torch.tensor([gold(train[i]) for i in members]).flatten())
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        report(epoch)
    net.config.update(own)
    saved["state"] = net.state_dict()
    torch.save(saved, args.out)


if __name__ == "__main__":
    main()
