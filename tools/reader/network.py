"""The joint network: words in, tags, heads, relations and name labels out."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from features import LETTERS, OTHER, PREFIX3, REACH, SHAPE, SUFFIX2, SUFFIX3

NAME_LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]

STUDENT = dict(
    word=48, suffix3=16, suffix2=8, prefix3=12, shape=12, letter=16, letters=0, hidden=96, layers=2, sums=False,
    arc=64, label=64, drop_in=0.15, drop=0.25, drop_word=0.1,
)
TEACHER = dict(
    word=100, suffix3=48, suffix2=24, prefix3=40, shape=24, letter=24, letters=0, hidden=320, layers=3, sums=False,
    arc=320, label=160, drop_in=0.3, drop=0.4, drop_word=0.1,
)


class Reader(nn.Module):
    """`vectors` are fixed word vectors, of which the first `trained` rows get a learned addition."""

    def __init__(self, config, vectors, trained, tags, relations):
        super().__init__()
        self.config = config
        self.trained = trained
        hidden, self.layers = config["hidden"], config["layers"]
        self.vectors = nn.Parameter(vectors, requires_grad=False)
        self.project = nn.Linear(vectors.shape[1], config["word"], bias=False)
        self.delta = nn.Embedding(trained + 1, config["word"], padding_idx=trained)
        nn.init.zeros_(self.delta.weight)
        self.suffix3 = nn.Embedding(SUFFIX3, config["suffix3"])
        self.suffix2 = nn.Embedding(SUFFIX2, config["suffix2"])
        self.prefix3 = nn.Embedding(PREFIX3, config["prefix3"])
        self.shape = nn.Embedding(SHAPE, config["shape"])
        for table in (self.suffix3, self.suffix2, self.prefix3, self.shape):
            nn.init.normal_(table.weight, 0, 0.3)
        if config["letters"]:
            self.letter = nn.Embedding(LETTERS, config["letter"])
            self.spell = nn.Linear((2 * REACH + 1) * config["letter"], config["letters"])
        size = sum(config[k] for k in ("word", "suffix3", "suffix2", "prefix3", "shape", "letters"))
        self.rnn = nn.ModuleList()
        for _ in range(self.layers):
            self.rnn.append(nn.LSTM(size, hidden, batch_first=True, bidirectional=True))
            size = hidden if config["sums"] else 2 * hidden
        wide = 2 * hidden
        self.tag = nn.Linear(wide, len(tags))
        self.tag_upper = nn.Linear(wide, len(tags), bias=False)
        nn.init.zeros_(self.tag_upper.weight)
        self.name = nn.Linear(wide, len(NAME_LABELS))
        self.arc_head = nn.Linear(wide, config["arc"])
        self.arc_child = nn.Linear(wide, config["arc"])
        self.arc_bias = nn.Linear(config["arc"], 1, bias=False)
        self.label_head = nn.Linear(wide, config["label"])
        self.label_child = nn.Linear(wide, config["label"])
        self.label = nn.Linear(2 * config["label"], len(relations))
        self.root = nn.Parameter(torch.randn(wide) * 0.1)

    def mask(self, x, rate):
        """One dropout mask for all positions of a sentence."""
        if not self.training or rate == 0:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) > rate
        return x * keep / (1 - rate)

    def spelling(self, letters):
        """What the filters find anywhere in a word: [batch, words, letters]."""
        windows = self.letter(letters).unfold(2, 2 * REACH + 1, 1).flatten(3)
        found = self.spell(windows).masked_fill((letters[..., REACH:-REACH] < OTHER).unsqueeze(-1), 0)
        return F.relu(found.amax(2))

    def embed(self, features):
        word = features[..., 0]
        if self.training:
            word = word.masked_fill(torch.rand(word.shape) < self.config["drop_word"], 0)
        known = torch.where(word < self.trained, word, self.trained)
        parts = [
            self.project(self.vectors[word]) + self.delta(known),
            self.suffix3(features[..., 1]),
            self.suffix2(features[..., 2]),
            self.prefix3(features[..., 3]),
            self.shape(features[..., 4]),
        ]
        if self.config["letters"]:
            parts.append(self.spelling(features[..., 5:]))
        return self.mask(torch.cat(parts, -1), self.config["drop_in"])

    def forward(self, features):
        """Outputs of the first and the last layer, [batch, words, 2 * hidden]."""
        x, outputs = self.embed(features), []
        for k, rnn in enumerate(self.rnn):
            if k and self.config["sums"]:
                x = x[..., : self.config["hidden"]] + x[..., self.config["hidden"] :]
            x = self.mask(rnn(x)[0], self.config["drop"])
            outputs.append(x)
        return outputs[0], outputs[-1]

    def tags(self, y1, y2):
        """Tag scores [batch, words, tag] from both layers."""
        return (self.tag(y1) + self.tag_upper(y2)).float()

    def with_root(self, y):
        return torch.cat([self.root.to(y.dtype).expand(y.shape[0], 1, -1), y], 1)

    def arcs(self, y):
        """Scores [batch, child, head]; head 0 is the root. A word is never its own head."""
        n = y.shape[1]
        if n == 1:
            return torch.tensor([0.0, -1e4]).expand(y.shape[0], 1, 2)
        heads = self.mask(F.relu(self.arc_head(self.with_root(y))), self.config["drop"])
        children = self.mask(self.arc_child(y), self.config["drop"])
        # A sum and no product, since the gradient of one would have an inner size of one (README.md).
        bias = (heads * self.arc_bias.weight[0]).sum(-1).unsqueeze(1)
        scores = (children @ heads.transpose(1, 2)).float() + bias.float()
        own = F.pad(torch.eye(n, dtype=torch.bool), (1, 0))
        return scores.masked_fill(own, -1e4)

    def labels(self, y, head):
        """Relation scores [batch, child, relation] for the given heads (0 is the root)."""
        rooted = self.label_head(self.with_root(y))
        h = torch.gather(rooted, 1, head.unsqueeze(-1).expand(-1, -1, rooted.shape[2]))
        d = self.label_child(y)
        return self.label(self.mask(torch.cat([h * d, F.relu(h + d)], -1), self.config["drop"])).float()


def load_network(path):
    saved = torch.load(path, weights_only=False)
    size = saved["state"]["vectors"].shape
    net = Reader({"letters": 0, **saved["config"]}, torch.zeros(size), saved["trained"], saved["tags"], saved["relations"])
    net.load_state_dict(saved["state"])
    net.eval()
    return net, saved
