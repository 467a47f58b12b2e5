"""Gives a checkpoint more hidden units and letter filters, which at first change nothing: python3 widen.py --help

What is new in a layer starts at random, and nothing reads it yet (Chen et al. 2016, Net2Net); training goes on from there.
"""

import argparse

import torch

from network import Reader, load_network


def grown_gates(new, old, hidden, columns):
    """The four gates of an LSTM's matrix; old units read the old columns, of which `columns` says where they lie."""
    was = old.shape[0] // 4
    new, old = new.view(4, hidden, -1), old.view(4, was, -1)
    new[:, :was] = 0
    for column, k in enumerate(columns):
        new[:, :was, k] = old[:, :, column]


def grown_state(old, net):
    """The state of `net`, with what `old` knows."""
    was, hidden = old.config["hidden"], net.config["hidden"]
    # Where the old outputs of both directions lie among the new ones.
    both = [*range(was), *range(hidden, hidden + was)]
    state, known = net.state_dict(), old.state_dict()
    for name, new in state.items():
        if name not in known:
            continue
        value = known[name]
        if new.shape == value.shape:
            new.copy_(value)
        elif name.startswith("rnn.") and "bias" in name:
            new.view(4, hidden)[:, :was] = value.view(4, was)
        elif name.startswith("rnn."):
            first = "weight_hh" in name or name.startswith("rnn.0")
            grown_gates(new, value, hidden, range(value.shape[1]) if first else both)
        else:
            new.zero_()
            new[..., both] = value
    return state


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    parser.add_argument("--hidden", type=int, required=True)
    parser.add_argument("--letters", type=int, required=True)
    parser.add_argument("--seed", type=int, default=5)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    old, saved = load_network(args.checkpoint)
    config = {**saved["config"], "hidden": args.hidden, "letters": args.letters, "letter": 16}
    net = Reader(config, old.vectors.data, saved["trained"], saved["tags"], saved["relations"])
    with torch.no_grad():
        net.load_state_dict(grown_state(old, net))
    torch.save({**saved, "state": net.state_dict(), "config": config}, args.out)


if __name__ == "__main__":
    main()
