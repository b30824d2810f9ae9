"""Name labels for EWT train, which has none: a teacher that may look at the gold tags and relations learns names from
Universal NER's development part and GUM, and labels the rest where it is sure; where not, several labels stay allowed.

python teacher.py DATA_FOLDER VECTORS.json OUT.json [--check]
"""

import argparse
import json
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

import batches
import network
import train
import treebank
import words

EPOCHS, SEEDS, SURE, EXTRA = 10, 2, 0.92, 24


def initial(key, tags, labels):
    params = network.initial(key, 1, tags, labels, len(treebank.NAME_LABELS))
    a, b = jax.random.split(key)
    kept = {k: v for k, v in params.items() if k in ("word", "word.b", "hash", "form", "name", "name.b", "name.start",
            "name.next", "name.state", "name.words", "name.hidden.b", "gru.in", "gru.in.b", "gru.forward",
            "gru.backward", "gru.new.b")}
    kept["gold.tag"] = jax.random.normal(a, (tags, EXTRA)) * 0.3
    kept["gold.label"] = jax.random.normal(b, (labels, EXTRA)) * 0.3
    kept["gold.bank"] = jnp.zeros((2, EXTRA))
    kept["gold"] = jax.random.normal(b, (network.WORD, network.WORD + EXTRA)) * 0.08
    return kept


def scores_of(p, batch, vectors, key):
    """Name scores from words, gold tags, gold relations and which treebank it is."""
    on = key is not None
    keys = jax.random.split(key if on else jax.random.PRNGKey(0), 5)
    mask = batch["mask"][..., None]
    x = network.words_of(p, batch, vectors, keys[0], False)
    bank = p["gold.bank"][batch["bank"]][:, None]
    gold = p["gold.tag"][batch["tag"]] + p["gold.label"][batch["label"]] + bank
    x = jnp.tanh(jnp.concatenate([network.dropped(keys[1], x, on), gold], -1) @ p["gold"].T) * mask
    h = network.dropped(keys[2], network.recurrent(p, x, batch["mask"], keys[0], False), on)
    near = network.window_of(network.dropped(keys[3], x, on))
    hidden = jax.nn.relu(h @ p["name.state"].T + near @ p["name.words"].T + p["name.hidden.b"][0])
    return network.dropped(keys[4], hidden, on) @ p["name"].T + p["name.b"][0]


def loss(p, batch, vectors, key):
    scores = scores_of(p, batch, vectors, key)
    allowed = ((batch["names"][..., None] >> jnp.arange(scores.shape[-1])) & 1) == 1
    return network.name_loss(p, scores, allowed, batch["mask"]) / jnp.maximum(batch["mask"].sum(), 1)


@jax.jit
def marginals(p, batch, vectors):
    """The chance of each label at each word: the slope of the chain's log sum."""
    scores = scores_of(p, batch, vectors, None)

    def free(s):
        return network.name_chain(p, s, batch["mask"]).sum()

    return jax.grad(free)(scores)


def batched(items, random):
    for batch in batches.epoch(items, random):
        yield {**batch, "bank": batch["grammar"].astype(np.int32)}


@jax.jit
def update(state, batch, vectors, key, t, total):
    """Adam with a cosine rate; the last weights serve."""
    params, mean, square = state
    value, grads = jax.value_and_grad(loss)(params, batch, vectors, key)
    rate = 0.002 * jnp.minimum(1.0, t / 50) * 0.5 * (1 + jnp.cos(jnp.pi * t / total))
    mean = {k: 0.9 * mean[k] + 0.1 * g for k, g in grads.items()}
    square = {k: 0.98 * square[k] + 0.02 * g * g for k, g in grads.items()}
    params = {k: v - rate * (mean[k] / (1 - 0.9**t)) / (jnp.sqrt(square[k] / (1 - 0.98**t)) + 1e-8)
              for k, v in params.items()}
    return (params, mean, square), value


def fit(params, items, vectors, seed):
    random, key, t = np.random.default_rng(seed), jax.random.PRNGKey(seed), 0
    zeros = {k: jnp.zeros_like(v) for k, v in params.items()}
    state, total = (params, zeros, zeros), EPOCHS * len(list(batched(items, random)))
    for number in range(EPOCHS):
        losses = []
        for batch in batched(items, random):
            t, (key, own) = t + 1, jax.random.split(key)
            state, value = update(state, batch, vectors, own, float(t), float(total))
            losses.append(value)
        print(f"teacher {seed}, epoch {number + 1}: loss {np.mean(losses):.4f}", flush=True)
    return state[0]


def chances(models, item, vectors):
    """Marginals of one sentence, averaged over the models."""
    length = next(n for n in batches.LENGTHS if n >= len(item["tag"]))
    batch = batches.pack([item], length, 1)
    batch = {**batch, "bank": batch["grammar"].astype(np.int32)}
    return np.mean([np.asarray(marginals(m, batch, vectors))[0, : len(item["tag"])] for m in models], 0)


def allowed(chance, open_):
    """The fewest labels that together reach SURE, within what the tags leave open."""
    mask, sum_ = 0, 0.0
    for label in np.argsort(-chance):
        if open_ >> int(label) & 1 and sum_ < SURE:
            mask |= 1 << int(label)
            sum_ += chance[label]
    return mask


def spans(labels):
    """{(start, end, type)} of a list of BIO labels; MISC is left out, since the gold has none."""
    out, start = set(), None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and label != "I-" + labels[start][2:]:
            out.add((start, i, labels[start][2:]))
            start = None
        if label[0] == "B" or (label[0] == "I" and start is None):
            start = i if i < len(labels) else None
    return {s for s in out if s[2] != "MISC"}


def report(models, pairs, vectors):
    """Names F on held-out gold sentences, each word taking its likeliest label."""
    hit = said = true = 0
    for sentence, item in pairs:
        gold = [treebank.NAME_LABELS[m.bit_length() - 1] if m & (m - 1) == 0 else "O" for m in sentence.names]
        best = chances(models, item, vectors).argmax(-1)
        a, b = spans(gold), spans([treebank.NAME_LABELS[k] for k in best])
        hit, said, true = hit + len(a & b), said + len(b), true + len(a)
    print(f"teacher on held-out gold: P {hit / said:.3f} R {hit / true:.3f} F {2 * hit / (said + true):.3f}", flush=True)


def main():
    ask = argparse.ArgumentParser()
    for name in ("data", "vectors", "out"):
        ask.add_argument(name)
    ask.add_argument("--check", action="store_true", help="hold a fifth of the gold back and measure on it")
    args = ask.parse_args()
    data = treebank.load(args.data)
    tags, labels = batches.index_of([s for part in data.values() for s in part])
    vocabulary, rows, scale = words.read_vectors(args.vectors)
    lexicon = words.Lexicon(vocabulary, [])
    vectors = jnp.asarray(rows.astype(np.float32) * scale[:, None])
    code = partial(batches.encode, lexicon=lexicon, tags={t: i for i, t in enumerate(tags)},
                   labels={r: i for i, r in enumerate(labels)})
    for part in ("gum-open-train", "gum-open-dev"):
        for s in data[part]:
            s.grammar = False  # here: the flag that tells the teacher which treebank it reads
    gold = data["ewt-dev"]
    held = gold[::5] if args.check else []
    learn = [code(s) for s in data["gum-open-train"] + data["gum-open-dev"]]
    learn += [code(s) for s in gold if s not in held] * 2
    models = [fit(initial(jax.random.PRNGKey(k), len(tags), len(labels)), learn, vectors, k)
              for k in range(1 if args.check else SEEDS)]
    if args.check:
        return report(models, [(s, code(s)) for s in held], vectors)
    found = {}
    for s in data["ewt-train"]:
        chance = chances(models, code(s), vectors)
        found[s.id] = [allowed(c, m) for c, m in zip(chance, s.names)]
    with open(args.out, "w", encoding="utf-8") as file:
        json.dump(found, file)


if __name__ == "__main__":
    main()
