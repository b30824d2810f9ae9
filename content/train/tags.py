"""Teaches a trained model to mend its tags: python tags.py DATA_FOLDER TRAINED [--dev]

The tags that heads, relations and names are read with stay as they are, and so do these. What is reported is the tags'
scores plus a linear layer over the state, the window and the chances of the tags of the word and of its neighbours,
learnt with a word of GUM counting more than one of EWT. The network is frozen, with its dropout on.
"""

import argparse
import pickle
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

import batches
import network
import treebank
import words

jax.config.update("jax_default_prng_impl", "rbg")
GUM, ROUNDS, EPOCHS, WORDS, RATE, DECAY = 3.0, 2, 6, 4096, 0.003, 3e-5


@jax.jit
def parts(p, batch, vectors, key, on):
    """State, window, the tags' scores and the chances of the tags before, here and after, for every word."""
    _, state, window, scores = network.tagging(p, batch, vectors, jax.random.split(key, 9), on)
    chances = jax.nn.softmax(scores) * batch["mask"][..., None]
    return state, window, scores, network.window_of(chances)


def gather(p, items, vectors, seed, on):
    """The parts of all words, one after the other, with their tags and what each counts."""
    key, out = jax.random.PRNGKey(seed), []
    for batch in batches.epoch(items, np.random.default_rng(seed)):
        key, own = jax.random.split(key)
        live = batch["mask"] > 0
        weight = np.broadcast_to(batch["grammar"][:, None], live.shape)
        seen = [*parts(p, batch, vectors, own, on), batch["tag"], weight]
        out.append([np.asarray(x)[live] for x in seen])
    return [np.concatenate(x) for x in zip(*out)]


def mended(q, state, window, scores, chances):
    return scores + state @ q["mend.state"].T + window @ q["mend.window"].T + chances @ q["mend.near"].T + q["mend.b"][0]


def loss(q, state, window, scores, chances, tag, weight):
    cost = network.cross_entropy(mended(q, state, window, scores, chances), tag)
    return (cost * weight).sum() / weight.sum() + DECAY * sum((v * v).sum() for v in q.values())


@jax.jit
def update(q, mean, square, t, rate, seen):
    grads = jax.grad(loss)(q, *seen)
    mean = {k: 0.9 * mean[k] + 0.1 * g for k, g in grads.items()}
    square = {k: 0.99 * square[k] + 0.01 * g * g for k, g in grads.items()}
    step = {k: (mean[k] / (1 - 0.9**t)) / (jnp.sqrt(square[k] / (1 - 0.99**t)) + 1e-8) for k in q}
    return {k: q[k] - rate * step[k] for k in q}, mean, square


def fit(seen, kinds):
    """The mending layer, by Adam with a rate that falls to nothing."""
    random, count = np.random.default_rng(0), len(seen[0])
    widths = {"mend.state": network.STATE, "mend.window": network.WINDOW, "mend.near": 3 * kinds}
    q = {name: jnp.zeros((kinds, width)) for name, width in widths.items()} | {"mend.b": jnp.zeros((1, kinds))}
    mean = square = {k: jnp.zeros_like(v) for k, v in q.items()}
    total, t = EPOCHS * (count // WORDS), 0
    for _ in range(EPOCHS):
        order = random.permutation(count)
        for at in range(0, count - WORDS + 1, WORDS):
            t += 1
            some = [x[order[at:at + WORDS]] for x in seen]
            q, mean, square = update(q, mean, square, jnp.float32(t), RATE * (1 - (t - 1) / total), some)
    return {k: np.asarray(v) for k, v in q.items()}


def report(q, name, seen):
    *given, tag, _ = seen
    before, after = (100 * np.mean(s.argmax(-1) == tag) for s in (given[2], np.asarray(mended(q, *given))))
    print(f"  {name}: XPOS {before:.2f}, mended {after:.2f}", flush=True)


def split_near(q, kinds):
    """The chances' part by neighbour, one under the other, as it is stored."""
    near = q.pop("mend.near")
    return q | {"mend.near": np.vstack([near[:, k * kinds:(k + 1) * kinds] for k in range(3)])}


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("data")
    ask.add_argument("trained")
    ask.add_argument("--dev", action="store_true", help="for a model trained with --dev: measure there, write nothing")
    args = ask.parse_args()
    with open(args.trained, "rb") as file:
        trained = pickle.load(file)
    data, tags = treebank.load(args.data), {t: i for i, t in enumerate(trained["tags"])}
    lexicon = words.Lexicon(trained["words"], trained["forms"])
    labels = {r: i for i, r in enumerate(trained["labels"])}
    code = partial(batches.encode, lexicon=lexicon, tags=tags, labels=labels)
    vectors = jnp.asarray(trained["vectors"].astype(np.float32) * trained["scale"][:, None])
    learn = [s for bank in ("ewt", "gum-open") for part in ("train", "dev")[:1 if args.dev else 2]
             for s in data[f"{bank}-{part}"]]
    items = [code(s) | {"grammar": GUM if s.id.startswith("GUM_") else 1.0} for s in learn]
    params = {k: jnp.asarray(v) for k, v in trained["params"].items()}
    rounds = [gather(params, items, vectors, seed, True) for seed in range(ROUNDS)]
    q = fit([np.concatenate(x) for x in zip(*rounds)], len(tags))
    if args.dev:
        for name in ("ewt-dev", "gum-open-dev"):
            report(q, name, gather(params, [code(s) for s in data[name]], vectors, 0, False))
        return
    trained["params"] |= split_near(q, len(tags))
    with open(args.trained, "wb") as file:
        pickle.dump(trained, file)


if __name__ == "__main__":
    main()
