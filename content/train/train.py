"""Trains the language model: python train.py DATA_FOLDER VECTORS.json OUT [--dev] [--names EXTRA.json]"""

import argparse
import json
import pickle
import time
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

import batches
import network
import treebank
import words

jax.config.update("jax_default_prng_impl", "rbg")  # several times faster on a CPU
EPOCHS, RATE, WARM, CLIP, AVERAGE = 24, 0.003, 100, 3.0, 0.998
BETA1, BETA2 = 0.9, 0.98


@partial(jax.jit, static_argnums=(5,), donate_argnums=(0, 1, 2, 3))
def update(params, mean, square, average, now, total):
    """One step of Adam with a warmed-up cosine rate, then the running average of the weights."""
    batch, vectors, key, t = now
    value, grads = jax.value_and_grad(network.loss)(params, batch, vectors, key)
    size = jnp.sqrt(sum((g * g).sum() for g in grads.values()))
    shrink = jnp.minimum(1.0, CLIP / (size + 1e-9))
    rate = RATE * jnp.minimum(1.0, t / WARM) * 0.5 * (1 + jnp.cos(jnp.pi * t / total))
    keep = jnp.minimum(AVERAGE, t / (t + 10.0))
    for k, g in grads.items():
        g = g * shrink
        mean[k] = BETA1 * mean[k] + (1 - BETA1) * g
        square[k] = BETA2 * square[k] + (1 - BETA2) * g * g
        step = (mean[k] / (1 - BETA1**t)) / (jnp.sqrt(square[k] / (1 - BETA2**t)) + 1e-8)
        params[k] = params[k] - rate * step
        average[k] = keep * average[k] + (1 - keep) * params[k]
    return params, mean, square, average, value


@jax.jit
def judge(params, batch, vectors):
    tags, names, arcs, parts = network.forward(params, batch, vectors)
    heads = arcs.argmax(-1)
    return tags.argmax(-1), heads, network.label_scores(params, parts, heads).argmax(-1), names


def plain_label(labels):
    """Relation ids with their subtypes taken off."""
    main = [r.split(":")[0] for r in labels]
    return np.array([main.index(m) for m in main])


def measure(params, items, vectors, labels, random):
    """Share of right tags, heads, and heads with relations; heads as they come, not yet a tree."""
    main, hits, total = plain_label(labels), np.zeros(3), 0
    for batch in batches.epoch(items, random):
        tag, head, label, _ = judge(params, batch, vectors)
        live = batch["mask"] > 0
        right = np.asarray(head) == batch["head"]
        same = right & (main[np.asarray(label)] == main[batch["label"]])
        hits += [((np.asarray(tag) == batch["tag"]) & live).sum(), (right & live).sum(), (same & live).sum()]
        total += live.sum()
    return " ".join(f"{100 * h / total:.2f}" for h in hits)


def fit(params, items, vectors, watch, seed, epochs):
    """Trains and returns the averaged weights; `watch` is called after every third epoch."""
    random, key = np.random.default_rng(seed), jax.random.PRNGKey(seed)
    total = epochs * len(batches.epoch(items, random))
    average = {k: jnp.array(v) for k, v in params.items()}
    mean = {k: jnp.zeros_like(v) for k, v in params.items()}
    square = {k: jnp.zeros_like(v) for k, v in params.items()}
    t = 0
    for number in range(epochs):
        start, losses = time.time(), []
        for batch in batches.epoch(items, random):
            t += 1
            key, own = jax.random.split(key)
            now = (batch, vectors, own, jnp.float32(t))
            params, mean, square, average, value = update(params, mean, square, average, now, total)
            losses.append(value)
        print(f"epoch {number + 1}: loss {np.mean(losses):.4f}, {time.time() - start:.0f} s", flush=True)
        if number % 3 == 2 or number + 1 == epochs:
            watch(average)
    return average


def gather(data, dev, extra):
    """What is learnt from: the training parts, and without --dev the development parts too."""
    for s in data["ewt-dev"] + data["gum-open-dev"]:
        s.grammar = not dev
    if extra:
        with open(extra, encoding="utf-8") as file:
            found = json.load(file)
        for s in data["ewt-train"]:
            s.names = found[s.id]
    parts = ["ewt-train", "gum-open-train", "ewt-dev", "gum-open-dev"]
    return [s for part in parts for s in data[part]]


def main():
    ask = argparse.ArgumentParser()
    for name in ("data", "vectors", "out"):
        ask.add_argument(name)
    ask.add_argument("--dev", action="store_true", help="keep the development parts' grammar for measuring")
    ask.add_argument("--names", help="name labels for the treebank that has none, by teacher.py")
    ask.add_argument("--epochs", type=int, default=EPOCHS)
    ask.add_argument("--seed", type=int, default=1)
    args = ask.parse_args()
    data = treebank.load(args.data)
    learn = gather(data, args.dev, args.names)
    tags, labels = batches.index_of([s for s in learn if s.grammar])
    vocabulary, rows, scale = words.read_vectors(args.vectors)
    lexicon = words.Lexicon(vocabulary, words.frequent_forms(data["ewt-train"] + data["gum-open-train"]))
    vectors = jnp.asarray(rows.astype(np.float32) * scale[:, None])
    code = partial(batches.encode, lexicon=lexicon, tags={t: i for i, t in enumerate(tags)},
                   labels={r: i for i, r in enumerate(labels)})
    random = np.random.default_rng(0)
    sets = {k: [code(s) for s in data[k]] for k in (("ewt-dev", "gum-open-dev") if args.dev else ())}
    params = network.initial(jax.random.PRNGKey(args.seed), len(lexicon.forms), len(tags), len(labels),
                             len(treebank.NAME_LABELS))

    def watch(average):
        for k, items in sets.items():
            print(f"  {k}: XPOS UAS LAS {measure(average, items, vectors, labels, random)}", flush=True)
        keep = {"params": {k: np.asarray(v) for k, v in average.items()}, "tags": tags, "labels": labels,
                "names": list(treebank.NAME_LABELS), "words": vocabulary, "forms": lexicon.forms,
                "vectors": rows, "scale": scale}
        with open(args.out, "wb") as file:
            pickle.dump(keep, file)

    fit(params, [code(s) for s in learn], vectors, watch, args.seed, args.epochs)


if __name__ == "__main__":
    main()
