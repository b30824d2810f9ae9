"""Learns which words of an article people ask for: boosted trees over the features of `ranker_rows.ts`.

python ranker.py QUESTIONS.json.gz ROWS.jsonl OUT.json
First it trains on three quarters of the titles and prints how the rest is met, then on all, and writes that.
"""
import json
import math
import sys
from collections import Counter

import lightgbm
import numpy as np

from ranker_data import articles, normal

TREES = 500
SETTINGS = {
    "objective": "cross_entropy", "learning_rate": 0.05, "num_leaves": 15, "min_data_in_leaf": 60, "lambda_l2": 5,
    "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "use_missing": False, "seed": 1,
    "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbose": -1,
}
SCALE = 10000
PER_SENTENCE = 3


def f1(a, b):
    same = sum((Counter(a) & Counter(b)).values())
    return 2 * same / (len(a) + len(b)) if same else 0.0


def documents(questions, rows):
    """For each article: features, places, and for each span its likeness to human answers and the questions it answers."""
    seen = {row["id"]: row for row in map(json.loads, open(rows))}
    for article in articles(questions):
        row, units = seen[article["id"]], article["text"].encode("utf-16-le")
        features, places, like, answers = [], [], [], []
        for number, sentence in enumerate(row["sentences"]):
            human = [(q, [normal(t) for s, e, t in texts if s < sentence["end"] and e > sentence["start"]])
                     for q, texts in enumerate(article["questions"])]
            for start, end, first, last, _, numbers in sentence["spans"]:
                own = normal(units[2 * start:2 * end].decode("utf-16-le", "replace"))
                match = {q: max(f1(own, t) for t in texts) for q, texts in human if texts}
                features.append(numbers)
                places.append((number, first, last))
                like.append(max(match.values(), default=0))
                answers.append([q for q, value in match.items() if value >= 0.5])
        yield {"group": article["group"], "questions": len(article["questions"]), "features": np.array(features, np.float32),
               "places": places, "like": np.array(like), "answers": answers, "names": row["names"]}


def train(docs):
    likeness = np.concatenate([doc["like"] for doc in docs])
    data = lightgbm.Dataset(np.concatenate([doc["features"] for doc in docs]), np.where(likeness >= 0.5, likeness, 0),
                            feature_name=docs[0]["names"])
    return lightgbm.train(SETTINGS, data, TREES)


def chosen(doc, scores):
    taken, found = {}, []
    for i in np.argsort(-scores, kind="stable"):
        sentence, first, last = doc["places"][i]
        others = taken.setdefault(sentence, [])
        if len(others) < PER_SENTENCE and not any(first <= b and a <= last for a, b in others):
            others.append((first, last))
            found.append(i)
            if len(found) == doc["questions"]:
                break
    return found


def measure(model, docs):
    """Share of the human questions whose answer is among as many spans as there are questions; share of spans asked for."""
    met, asked, hits, spans = 0, 0, 0, 0
    for doc in docs:
        found = chosen(doc, model.predict(doc["features"], raw_score=True))
        met += len({q for i in found for q in doc["answers"][i]})
        asked += doc["questions"]
        hits += sum(bool(doc["answers"][i]) for i in found)
        spans += len(found)
    return met / asked, hits / spans


def flattened(model):
    """Trees as rows of whole numbers; a child below zero is the leaf −1 − child. `value` is what is expected at a node."""
    trees = {"roots": [], "feature": [], "threshold": [], "left": [], "right": [], "value": [], "leaf": []}

    def add(node):
        if "leaf_value" in node:
            trees["leaf"].append(round(node["leaf_value"] * SCALE))
            return -len(trees["leaf"])
        assert node["decision_type"] == "<="
        at = len(trees["feature"])
        trees["feature"].append(node["split_feature"])
        trees["threshold"].append(math.floor(node["threshold"]))
        trees["value"].append(round(node["internal_value"] * SCALE))
        trees["left"].append(0)
        trees["right"].append(0)
        trees["left"][at] = add(node["left_child"])
        trees["right"][at] = add(node["right_child"])
        return at

    for info in model.dump_model()["tree_info"]:
        trees["roots"].append(add(info["tree_structure"]))
    return trees


def write(model, names, path):
    chances = [round(1 / (1 + math.exp(-x / 2)), 4) for x in range(-12, 13)]
    written = {"features": names, "scale": SCALE, "chances": chances, **flattened(model)}
    with open(path, "w") as out:
        json.dump(written, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    docs = list(documents(sys.argv[1], sys.argv[2]))
    kept, held = [d for d in docs if d["group"] % 4 != 1], [d for d in docs if d["group"] % 4 == 1]
    if "--only" not in sys.argv:
        print("titles not trained on: recall@N %.3f, spans asked for %.3f" % measure(train(kept), held))
    write(train(docs), docs[0]["names"], sys.argv[3])
