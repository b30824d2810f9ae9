"""The joint network: one bidirectional GRU under tags, names, arcs and relations, and the loss it is trained with."""

import jax
import jax.numpy as jnp
import numpy as np

from words import BITS, BUCKETS, FEATURES, VECTOR_WIDTH

FORM_WIDTH, HASH_WIDTH, WORD = 48, 24, 128
HIDDEN, WINDOW, ARC, LABEL, NAME = 96, 96, 80, 96, 64
STATE = 2 * HIDDEN
NEAR = (1, 2, 3, 4, 6, 9, 14, 24)  # upper edges of the distance classes; farther is one more class
DISTANCES = 2 * (len(NEAR) + 1) + 1  # to the left, to the right, and the root
DROP = 0.27
DROP_STATE, DROP_FORM, DROP_PART = 0.15, 0.15, 0.08


def distance_table(length):
    """Class of (dependent i, head j), heads 0 = root, so head j is word j - 1."""
    word, head = np.arange(length)[:, None], np.arange(length + 1)[None, :] - 1
    size = np.searchsorted(NEAR, np.abs(head - word))
    table = np.where(head > word, size, size + len(NEAR) + 1)
    table[:, 0] = DISTANCES - 1
    return table


def initial(key, forms, tags, labels, names):
    """All trained parameters; matrices are (outputs, inputs), as they are stored."""
    inputs = VECTOR_WIDTH + FORM_WIDTH + FEATURES * HASH_WIDTH + BITS
    shapes = {
        "word": (WORD, inputs),
        "gru.in": (6 * HIDDEN, WORD), "gru.forward": (3 * HIDDEN, HIDDEN), "gru.backward": (3 * HIDDEN, HIDDEN),
        "window.state": (WINDOW, STATE), "window.words": (WINDOW, 3 * WORD), "tag": (tags, WINDOW),
        "name.state": (NAME, STATE), "name.words": (NAME, 3 * WORD), "name": (names, NAME),
        "feed": (STATE, tags),
        "arc.dependent": (ARC, STATE), "arc.head": (ARC, STATE), "arc.pair": (ARC, ARC), "arc.bias": (1, STATE),
        "label.dependent": (LABEL, STATE), "label.head": (LABEL, STATE), "label": (labels, LABEL),
    }
    keys = iter(jax.random.split(key, len(shapes) + 6))
    params = {
        name: jax.random.normal(next(keys), shape) * np.sqrt(1.6 / (shape[0] + shape[1]))
        for name, shape in shapes.items()
    }
    for name in ("word", "window", "name.hidden", "tag", "name", "label.hidden", "label", "gru.in", "gru.new"):
        size = {"window": WINDOW, "name.hidden": NAME, "label.hidden": LABEL, "gru.new": 2 * HIDDEN}.get(name)
        params[f"{name}.b"] = jnp.zeros((1, size or shapes[name][0]))
    params["arc.dependent.b"], params["arc.head.b"] = jnp.zeros((1, ARC)), jnp.zeros((1, ARC))
    params["form"] = jax.random.normal(next(keys), (forms + 1, FORM_WIDTH)) * 0.1
    params["hash"] = jax.random.normal(next(keys), (BUCKETS, HASH_WIDTH)) * 0.1
    params["root"] = jax.random.normal(next(keys), (1, STATE)) * 0.1
    params["arc.distance"] = jnp.zeros((1, DISTANCES))
    params["label.distance"] = jax.random.normal(next(keys), (DISTANCES, LABEL)) * 0.1
    params["name.start"] = jnp.zeros((1, names))
    params["name.next"] = jnp.zeros((names, names))
    return params


def dropped(key, x, on):
    keep = jax.random.bernoulli(key, 1 - DROP, x.shape)
    return jnp.where(on, x * keep / (1 - DROP), x)


def words_of(p, batch, vectors, key, on):
    """Each word by itself: vector, learned form, hashed features and bits through one tanh layer.

    In training a word now and then lacks its learned form, its vector or its features, so that none is relied on alone.
    """
    form = batch["form"]
    lots = jax.random.uniform(key, (3, *form.shape))
    lacks = (lots < jnp.array([DROP_FORM, DROP_PART, DROP_PART])[:, None, None]) & on
    parts = [
        jnp.where(lacks[1][..., None], 0, vectors[batch["vector"]]),
        p["form"][jnp.where(lacks[0], 0, form)],
        jnp.where(lacks[2][..., None], 0, p["hash"][batch["hash"]].reshape(*form.shape, FEATURES * HASH_WIDTH)),
        batch["bits"],
    ]
    return jnp.tanh(jnp.concatenate(parts, -1) @ p["word"].T + p["word.b"][0])


def recurrent(p, x, mask, key, on):
    """Both directions in one scan: the backward one reads the reversed sentence (padding keeps the state at 0).

    In training the same cells of the state are hidden at every step of a sentence (Gal and Ghahramani 2016).
    """
    shown = jax.random.bernoulli(key, 1 - DROP_STATE, (2, x.shape[0], HIDDEN)) / (1 - DROP_STATE)
    shown = jnp.where(on, shown, 1.0)
    pre = x @ p["gru.in"].T + p["gru.in.b"][0]
    ahead, back = pre[..., : 3 * HIDDEN], pre[..., 3 * HIDDEN:][:, ::-1]
    steps = jnp.stack([ahead, back], 0).transpose(2, 0, 1, 3)
    alive = jnp.stack([mask, mask[:, ::-1]], 0).transpose(2, 0, 1)[..., None]
    weights = jnp.stack([p["gru.forward"].T, p["gru.backward"].T])
    new_bias = p["gru.new.b"].reshape(2, 1, HIDDEN)

    def step(h, now):
        inputs, live = now
        inner = jnp.einsum("dbh,dhk->dbk", h * shown, weights)
        gates = jax.nn.sigmoid(inputs[..., : 2 * HIDDEN] + inner[..., : 2 * HIDDEN])
        reset, keep = gates[..., :HIDDEN], gates[..., HIDDEN:]
        new = jnp.tanh(inputs[..., 2 * HIDDEN:] + reset * (inner[..., 2 * HIDDEN:] + new_bias))
        h = live * (keep * h + (1 - keep) * new)
        return h, h

    start = jnp.zeros((2, x.shape[0], HIDDEN))
    _, out = jax.lax.scan(step, start, (steps, alive), unroll=2)
    return jnp.concatenate([out[:, 0].transpose(1, 0, 2), out[::-1, 1].transpose(1, 0, 2)], -1)


def window_of(x):
    side = jnp.pad(x, ((0, 0), (1, 1), (0, 0)))
    return jnp.concatenate([side[:, :-2], x, side[:, 2:]], -1)


def tagging(p, batch, vectors, keys, on):
    """What the tags are read from: the words by themselves, the states and the window; and the tags' scores."""
    mask = batch["mask"]
    x = dropped(keys[0], words_of(p, batch, vectors, keys[1], on), on) * mask[..., None]
    h = dropped(keys[2], recurrent(p, x, mask, keys[7], on), on)
    near = window_of(x)
    window = jax.nn.relu(h @ p["window.state"].T + near @ p["window.words"].T + p["window.b"][0])
    window = dropped(keys[3], window, on)
    return near, h, window, window @ p["tag"].T + p["tag.b"][0]


def forward(p, batch, vectors, key=None):
    """Scores of tags, names and arcs, and what the relations are read from."""
    on = key is not None
    keys = jax.random.split(key if on else jax.random.PRNGKey(0), 9)
    mask = batch["mask"]
    near, h, _, tags = tagging(p, batch, vectors, keys, on)
    fed = h + jax.nn.softmax(tags) @ p["feed"].T
    name = jax.nn.relu(fed @ p["name.state"].T + near @ p["name.words"].T + p["name.hidden.b"][0])
    names = dropped(keys[4], name, on) @ p["name"].T + p["name.b"][0]
    root = jnp.broadcast_to(p["root"], (near.shape[0], 1, STATE))
    heads = jnp.concatenate([root, fed], 1)
    below = dropped(keys[5], jax.nn.relu(fed @ p["arc.dependent"].T + p["arc.dependent.b"][0]), on)
    above = dropped(keys[8], jax.nn.relu(heads @ p["arc.head"].T + p["arc.head.b"][0]), on)
    arcs = (below @ p["arc.pair"].T) @ above.transpose(0, 2, 1)
    arcs += (heads @ p["arc.bias"].T).transpose(0, 2, 1)
    arcs += p["arc.distance"][0][distance_table(near.shape[1])][None]
    room = jnp.concatenate([jnp.ones_like(mask[:, :1]), mask], 1)
    arcs = jnp.where(room[:, None, :] > 0, arcs, -1e9)
    return tags, names, arcs, (fed @ p["label.dependent"].T, heads @ p["label.head"].T, keys[6], on)


def label_scores(p, parts, heads):
    """Relations of each word to its given head (one-hot products: their gradient needs no slow scatter)."""
    dependent, head, key, on = parts
    length = dependent.shape[1]
    distance = jnp.asarray(distance_table(length))[jnp.arange(length)[None, :], heads]
    chosen = jax.nn.one_hot(heads, length + 1) @ head
    far = jax.nn.one_hot(distance, DISTANCES) @ p["label.distance"]
    hidden = jax.nn.relu(dependent + chosen + far + p["label.hidden.b"][0])
    return dropped(key, hidden, on) @ p["label"].T + p["label.b"][0]


def name_chain(p, scores, mask):
    """The log sum over all label paths of each sentence."""
    def step(alpha, now):
        score, alive = now
        moved = jax.nn.logsumexp(alpha[:, :, None] + p["name.next"][None], 1) + score
        return jnp.where(alive[:, None] > 0, moved, alpha), None

    last, _ = jax.lax.scan(step, scores[:, 0] + p["name.start"][0], (scores.transpose(1, 0, 2)[1:], mask.T[1:]))
    return jax.nn.logsumexp(last, -1)


def name_loss(p, scores, allowed, mask):
    """Linear-chain likelihood of the allowed label paths: what is masked may be anything."""
    told = scores + jnp.where(allowed, 0.0, -1e9)
    return (name_chain(p, scores, mask) - name_chain(p, told, mask)).sum()


def cross_entropy(scores, gold):
    return -(jax.nn.log_softmax(scores) * jax.nn.one_hot(gold, scores.shape[-1])).sum(-1)


def loss(p, batch, vectors, key):
    """Mean loss per word: tags, arcs and relations where the grammar is given, names everywhere."""
    tags, names, arcs, parts = forward(p, batch, vectors, key)
    live = batch["mask"] * batch["grammar"][:, None]
    words = jnp.maximum(batch["mask"].sum(), 1)
    grammar = (
        cross_entropy(tags, batch["tag"])
        + cross_entropy(arcs, batch["head"])
        + cross_entropy(label_scores(p, parts, batch["head"]), batch["label"])
    )
    bits = (batch["names"][..., None] >> jnp.arange(names.shape[-1])) & 1
    return ((grammar * live).sum() + name_loss(p, names, bits == 1, batch["mask"])) / words
