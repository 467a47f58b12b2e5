"""Quick figures during training (greedy heads). The figures of record come from `npm run eval:reader`."""

from collections import Counter, defaultdict

import torch

from network import NAME_LABELS


def spans(labels):
    out, first, kind = set(), None, ""
    for i, label in enumerate([*labels, "O"]):
        if first is not None and (label[0] != "I" or label[2:] != kind):
            out.add((first, i, kind))
            first = None
        if label[0] == "B" or (label[0] == "I" and first is None):
            first, kind = i, label[2:]
    return out


def evaluate(net, sentences, vocabulary, inventory):
    count = Counter()
    groups = defaultdict(list)
    for s in sentences:
        groups[len(s["w"])].append(s)
    with torch.no_grad():
        for members in groups.values():
            features = torch.tensor([[vocabulary.features(w) for w in s["w"]] for s in members])
            y1, y2 = net(features)
            tags, names = net.tags(y1, y2).argmax(-1).tolist(), net.name(y2).argmax(-1).tolist()
            head = net.arcs(y2).argmax(-1)
            relations = net.labels(y2, head).argmax(-1).tolist()
            head = head.tolist()
            for b, s in enumerate(members):
                if s["h"] is not None:
                    for j, word in enumerate(s["w"]):
                        upos, xpos = inventory.tags[tags[b][j]].split("/")
                        arc = head[b][j] == s["h"][j]
                        count["words"] += 1
                        count["upos"] += upos == s["u"][j]
                        count["xpos"] += xpos == s["x"][j]
                        count["uas"] += arc
                        count["las"] += arc and inventory.relations[relations[b][j]] == s["r"][j]
                if s["n"] is not None:
                    gold, own = spans(s["n"]), spans([NAME_LABELS[k] for k in names[b]])
                    for kind in ("PER", "ORG", "LOC"):
                        count["gold" + kind] += sum(k == kind for *_, k in gold)
                        count["own" + kind] += sum(k == kind for *_, k in own)
                        count["both" + kind] += sum(k == kind for *_, k in gold & own)
    out = {k: round(100 * count[k] / count["words"], 2) for k in ("upos", "xpos", "uas", "las") if count["words"]}
    for kind in ("PER", "ORG", "LOC"):
        if count["gold" + kind]:
            out[kind] = round(200 * count["both" + kind] / (count["gold" + kind] + count["own" + kind]), 1)
    return out
