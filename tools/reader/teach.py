"""What teachers think of sentences: the targets that a student learns from besides the gold trees."""

from collections import defaultdict

import torch

from features import affixes, letters, normalise
from network import load_network


def load_teacher(path):
    net, saved = load_network(path)
    row = {w: i for i, w in enumerate(saved["words"])}
    return net, saved, lambda form: (row.get(normalise(form), 0), *affixes(form), *letters(form))


def by_length(data, words=4000):
    groups = defaultdict(list)
    for i, s in enumerate(data):
        groups[len(s["w"])].append(i)
    for length, members in groups.items():
        size = max(1, words // length)
        for k in range(0, len(members), size):
            yield members[k : k + size]


def soft_targets(paths, data, inventory):
    """For each sentence of data: mean probabilities of arcs, labels, tags, the heads that labels are for, names."""
    teachers = [load_teacher(path) for path in paths]
    for _, saved, _ in teachers:
        assert saved["tags"] == inventory.tags and saved["relations"] == inventory.relations
    targets = [None] * len(data)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for members in by_length(data):
            outputs = []
            for net, _, features in teachers:
                y1, y2 = net(torch.tensor([[features(w) for w in data[i]["w"]] for i in members]))
                outputs.append((net, y2, net.arcs(y2).softmax(-1), net.tags(y1, y2).softmax(-1), net.name(y2).float().softmax(-1)))
            share = 1 / len(teachers)
            arcs = sum(o[2] for o in outputs) * share
            tags = sum(o[3] for o in outputs) * share
            names = sum(o[4] for o in outputs) * share
            heads = arcs.argmax(-1)
            for b, i in enumerate(members):
                if data[i]["h"] is not None:
                    heads[b] = torch.tensor(data[i]["h"])
            labels = sum(net.labels(y2, heads).softmax(-1) for net, y2, *_ in outputs) * share
            for b, i in enumerate(members):
                targets[i] = (arcs[b].half(), labels[b].half(), tags[b].half(), heads[b].short(), names[b].half())
    return targets
