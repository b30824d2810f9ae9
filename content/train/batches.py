"""Turns sentences into arrays of a few fixed sizes."""

import numpy as np

LENGTHS = (10, 20, 34, 64, 160)
TOKENS = 1400


def index_of(sentences):
    """The tag and relation inventories, most frequent first."""
    def ordered(cells):
        counts = {}
        for cell in cells:
            counts[cell] = counts.get(cell, 0) + 1
        return sorted(counts, key=lambda c: (-counts[c], c))

    tags = ordered(t for s in sentences for t in s.tags)
    labels = ordered(r for s in sentences for r in s.labels)
    return tags, labels


def encode(sentence, lexicon, tags, labels):
    looks = [lexicon.look(f) for f in sentence.forms]
    return {
        "vector": [k[0] for k in looks], "form": [k[1] for k in looks],
        "hash": [k[2] for k in looks], "bits": [k[3] for k in looks],
        "tag": [tags.get(t, 0) for t in sentence.tags], "head": sentence.heads,
        "label": [labels.get(r, 0) for r in sentence.labels], "names": sentence.names,
        "grammar": sentence.grammar,
    }


def pack(items, length, rows):
    """One batch; missing rows and words are padding."""
    kinds = {"vector": np.int32, "form": np.int32, "tag": np.int32, "head": np.int32, "label": np.int32,
             "names": np.int32}
    batch = {k: np.zeros((rows, length), t) for k, t in kinds.items()}
    batch["names"] += 1
    batch["hash"] = np.zeros((rows, length, 8), np.int32)
    batch["bits"] = np.zeros((rows, length, 6), np.float32)
    batch["mask"] = np.zeros((rows, length), np.float32)
    batch["grammar"] = np.zeros(rows, np.float32)
    for r, item in enumerate(items):
        n = len(item["tag"])
        for key in (*kinds, "hash", "bits"):
            batch[key][r, :n] = item[key]
        batch["mask"][r, :n] = 1
        batch["grammar"][r] = item["grammar"]
    return batch


def epoch(items, random):
    """All items once, shuffled, in batches of about TOKENS words and of similar lengths."""
    out = []
    for low, high in zip((0, *LENGTHS), LENGTHS):
        group = [i for i in items if low < len(i["tag"]) <= high]
        order = random.permutation(len(group))
        rows = max(1, TOKENS // high)
        for at in range(0, len(group), rows):
            out.append(pack([group[k] for k in order[at:at + rows]], high, rows))
    return [out[k] for k in random.permutation(len(out))]
