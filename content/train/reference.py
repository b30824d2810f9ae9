"""Learns how much each feature tells of whom a pronoun means: reference.py TREEBANK ROWS.jsonl OUT.json

For each pronoun the model gives every phrase that could be meant, and "none", a sum of weights; the loss is minus the
log of the share that those in the pronoun's own chain have of all (softmax). First the documents are dealt into six
parts and each is judged by weights learnt from the others; then all are learnt from.
"""
import json
import sys
from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from reference_data import documents

PARTS = 6
DECAY = 2.0
STEPS = 400
WRITTEN = ("bio", "news", "textbook", "voyage")
KINDS = {"he": "person", "she": "person", "it": "it", "they": "they"}


@dataclass
class Pronoun:
    kind: str
    document: str
    genre: str
    possible: list  # (feature numbers, whether meant, key, name or None)
    none: int


def is_meant(row, chain, pronoun):
    """Whether a phrase is one of the chain's mentions; a joined one must hold all its parts, a part none of the others."""
    for start, end, head in chain:
        if head != row["head"] or (start, end) == pronoun:
            continue
        if row["last"] != row["head"]:
            if start <= row["last"] < end:
                return True
        elif row["next"] is None or not start <= row["next"] < end:
            return True
    return False


def pronouns_of(document, rows, numbers):
    chains, owner = defaultdict(list), {}
    for entity, start, end, head in document["mentions"]:
        chains[entity].append((start, end, head))
        owner[start, end] = entity
    for row in rows:
        place = (row["start"], row["end"])
        chain = chains[owner[place]] if place in owner else []
        kind = KINDS[row["asked"]]
        number = lambda name: numbers.setdefault((kind, name), len(numbers))
        meant = {p["key"] for p in row["possible"] if is_meant(p, chain, place)}
        possible = [([number(n) for n in p["on"]], p["key"] in meant, p["key"], p["usable"]) for p in row["possible"]]
        yield Pronoun(kind, document["id"], document["genre"], possible, number("none"))


def learn(pronouns, count):
    features, right, group = [], [], []
    for g, pronoun in enumerate(pronouns):
        known = any(meant for _, meant, _, _ in pronoun.possible)
        for on, meant, _, _ in pronoun.possible + [([pronoun.none], not known, None, None)]:
            features.append(on)
            right.append(meant)
            group.append(g)
    table = np.zeros((len(features), count), np.float32)
    for i, on in enumerate(features):
        table[i, on] = 1
    right, group, total = np.array(right, float), np.array(group), len(pronouns)
    weights, first, second = np.zeros(count), np.zeros(count), np.zeros(count)
    for step in range(1, STEPS + 1):
        score = table @ weights
        top = np.full(total, -np.inf)
        np.maximum.at(top, group, score)
        chance = np.exp(score - top[group])
        all_, good = np.zeros(total), np.zeros(total)
        np.add.at(all_, group, chance)
        np.add.at(good, group, chance * right)
        slope = table.T @ (chance * right / np.maximum(good, 1e-12)[group] - chance / all_[group]) - DECAY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        weights += 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def ahead(weights, pronoun):
    """The likeliest (whether meant, name) and how far it is ahead of the next; None where nothing could be meant."""
    best = {}
    for on, meant, key, name in pronoun.possible:
        score = weights[on].sum()
        if key not in best or score > best[key][0]:
            best[key] = (score, meant, name)
    order = sorted(best.values(), key=lambda row: -row[0])
    if not order:
        return None
    rival = max([weights[pronoun.none]] + [row[0] for row in order[1:2]])
    return order[0][1], order[0][2], order[0][0] - rival


def judge(pronouns, count):
    ids = sorted({p.document for p in pronouns})
    np.random.default_rng(3).shuffle(ids)
    found = defaultdict(list)
    for part in range(PARTS):
        held = set(ids[part::PARTS])
        weights = learn([p for p in pronouns if p.document not in held], count)
        for pronoun in pronouns:
            if pronoun.document in held and pronoun.genre in WRITTEN:
                found[pronoun.kind].append(ahead(weights, pronoun))
    for kind, rows in found.items():
        for least in (0, 0.5, 1, 1.5, 2):
            told = [row for row in rows if row and row[1] is not None and row[2] >= least]
            good = sum(meant for meant, _, _ in told)
            print(f"{kind:7} {len(rows)} met, {least} ahead: {len(told)} resolved, {good / max(1, len(told)):.3f} right")


def main(treebank, rows_file, out):
    with open(rows_file, encoding="utf-8") as file:
        rows = {row["id"]: row["rows"] for row in map(json.loads, file)}
    numbers = {}
    pronouns = [p for d in documents(treebank) for p in pronouns_of(d, rows[d["id"]], numbers)]
    judge(pronouns, len(numbers))
    weights = learn(pronouns, len(numbers))
    stored = {"person": {}, "it": {}, "they": {}}
    for (kind, name), number in sorted(numbers.items()):
        stored[kind][name] = round(float(weights[number]) * 1000)
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"weights": stored}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
