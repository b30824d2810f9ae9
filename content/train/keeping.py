"""Learns which finished cards a strict reader keeps: boosted trees over the features of `keeping-rows.ts`.

python keeping.py ROWS.jsonl KEPT.csv OUT.json
Each line of KEPT.csv is the key of a card that readers judged and 1 where they kept it. First each eighth of the titles
is judged by trees that were learnt on the others, and it is printed how well; then it learns from all, and writes that.
"""
import csv
import json
import sys

import lightgbm
import numpy as np

from ranker import write

TREES = 300
FOLDS = 8
# Articles of reports.jsonl, which are our own, are numbered from here on, titles of the questions below.
OUR_OWN = 100
# From here on they tell of real things, as what people bring does; there are few of them, so their cards count so often.
REAL_THINGS = 400
REAL_COUNT = 2
SETTINGS = {
    "objective": "binary", "learning_rate": 0.03, "num_leaves": 16, "min_data_in_leaf": 40, "lambda_l2": 5,
    "feature_fraction": 0.3, "bagging_fraction": 0.7, "bagging_freq": 1, "use_missing": False, "seed": 1,
    "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbose": -1,
}


def judged(rows, kept):
    """Features, titles and judgements of all cards that somebody judged; a card that is made twice counts once."""
    said = {key: int(value) for key, value in csv.reader(open(kept))}
    features, titles, answers, names = [], [], [], []
    for row in map(json.loads, open(rows)):
        names = row["names"]
        for key, numbers in row["cards"]:
            if key in said:
                features.append(numbers)
                titles.append(int(row["id"].split("-")[0]))
                answers.append(said.pop(key))
    print("%d cards, %.3f of them kept; %d more were judged that are no longer made" % (len(answers), np.mean(answers), len(said)))
    return np.array(features, np.float32), np.array(titles), np.array(answers), names


def train(features, titles, answers, names):
    counts = np.where(titles < REAL_THINGS, 1, REAL_COUNT)
    return lightgbm.train(SETTINGS, lightgbm.Dataset(features, answers, weight=counts, feature_name=names), TREES)


def area(scores, answers):
    """The chance that a kept card is given more than one that is not (area under the ROC curve)."""
    ranks = np.argsort(np.argsort(scores, kind="stable"), kind="stable") + 1
    kept = answers == 1
    return (ranks[kept].sum() - kept.sum() * (kept.sum() + 1) / 2) / (kept.sum() * (~kept).sum())


def measure(features, titles, answers, names):
    order = np.random.RandomState(1).permutation(titles.max() + 1)
    scores = np.zeros(len(answers))
    for fold in range(FOLDS):
        held = order[titles] % FOLDS == fold
        scores[held] = train(features[~held], titles[~held], answers[~held], names).predict(features[held])
    print("titles not trained on")
    real, ours = titles >= REAL_THINGS, titles >= OUR_OWN
    for what, part in (("all", titles >= 0), ("encyclopaedia", ~ours), ("invented", ours & ~real), ("real things", real)):
        tell(what, scores[part], answers[part])


def tell(what, scores, answers):
    best = np.argsort(-scores)
    print("  %s: %d cards, area %.3f" % (what, len(answers), area(scores, answers)))
    for share in (0.2, 0.5, 0.8):
        print("    best %d%%: %.3f kept" % (100 * share, answers[best[:int(share * len(best))]].mean()))
    for bound in (0.5, 0.55, 0.6):
        sure = scores >= bound
        print("    foretold by %.2f: %.3f of %d kept" % (bound, answers[sure].mean(), sure.sum()))


if __name__ == "__main__":
    features, titles, answers, names = judged(sys.argv[1], sys.argv[2])
    measure(features, titles, answers, names)
    write(train(features, titles, answers, names), names, sys.argv[3])
