"""Learns the weights of the summary's ranker: python summary.py DATA_FOLDER (which holds cards-dev and treebank).

Every sentence that a summary may show is scored by the words it shares with people's one-sentence summaries of its
article; a ridge regression learns that from place, length and likeness. What is printed is cross-validated by article:
no article is summarised by weights that have seen it.
"""
import gzip
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "content" / "summary" / "weights.ts"
FOLDS, RIDGE, BUDGET, LEAST, MOST, REDUNDANT = 10, 3.0, 60, 12, 3, 0.03


# What shared words do not see: speech tells little of an article, a date tells when. Added to the learnt weights.
PRIOR = {"quoted": -0.1, "dated": 0.01}


def feature_names():
    listed = (ROOT / "content" / "summary" / "features.ts").read_text(encoding="utf-8")
    return re.findall(r"'(\w+)'", listed[listed.index("FEATURES = ["):listed.index("] as const")])


def stems(text):
    return [w[:6] for w in re.findall(r"[a-z0-9]+", text.lower())]


def f1(text, reference):
    a, b = Counter(stems(text)), Counter(stems(reference))
    same = sum((a & b).values())
    return 2 * same / (sum(a.values()) + sum(b.values())) if same else 0.0


def treebank_documents(path):
    """Title, text with its paragraphs, and summaries of every document."""
    found, doc = {}, None
    for line in gzip.open(path, "rt", encoding="utf-8"):
        key, _, value = line[2:].strip().partition(" = ") if line.startswith("# ") else ("", "", "")
        if key == "newdoc id":
            doc = found[value] = {"title": "", "text": "", "summaries": []}
        elif key.startswith("meta::summary"):
            doc["summaries"].append(re.sub(r"^\(.*?\) ", "", value))
        elif key == "meta::title":
            doc["title"] = value
        elif key == "newpar" or line.strip() == "# newpar":
            doc["text"] += "\n\n"
        elif key == "text":
            doc["text"] = f"{doc['text']}{'' if doc['text'].endswith(chr(10)) else ' '}{value}"
    return found


def training_set(data, work):
    """The articles as a file for the pipeline, and the references of each."""
    documents = treebank_documents(data / "treebank" / "gum-open-train.conllu.gz")
    gold = [json.loads(l) for l in open(data / "cards-dev" / "gold_summaries.jsonl", encoding="utf-8")]
    references = {g["article"]: g["references"] for g in gold}
    rows = [r for r in map(json.loads, open(data / "cards-dev" / "articles.jsonl", encoding="utf-8")) if r["id"] in references]
    for name, doc in documents.items():
        key = f"sum-{name}"
        if key in references:
            references[key] = doc["summaries"] or references[key]
        elif "speech" not in name:
            references[key] = doc["summaries"]
            rows.append({"id": key, "title": doc["title"], "text": doc["text"].strip()})
    (work / "articles.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return references


def candidates(work):
    command = ["node", "build/training-rows.mjs", "summary", str(work / "articles.jsonl")]
    out = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = [json.loads(line) for line in out.splitlines()]
    for document in found:
        for row in document["rows"]:
            row["headline"] = document["headline"]
    return {d["id"]: d["rows"] for d in found if d["rows"]}


def targets(rows, references):
    """What a sentence adds to the article's first one, and what the first is worth by itself."""
    lead = rows[0]["text"]
    alone = np.mean([f1(lead, r) for r in references])
    added = [np.mean([f1(f"{lead} {row['text']}", r) for r in references]) - alone / 2 for row in rows[1:]]
    return [float(alone), *map(float, added)]


def fit(groups, ridge=RIDGE):
    """Ridge on features of equal spread. Each group is (rows, targets) of one article and is centred, since only the
    order within an article counts."""
    X = [np.array([r["features"] for r in rows], float) for rows, _ in groups]
    X = np.vstack([x - x.mean(0) for x in X])
    y = np.concatenate([np.array(t) - np.mean(t) for _, t in groups])
    spread = X.std(0)
    spread[spread < 1e-9] = 1
    Z = X / spread
    learnt = np.linalg.solve(Z.T @ Z + ridge * len(Z) / 100 * np.eye(Z.shape[1]), Z.T @ y) / spread
    return learnt + np.array([PRIOR.get(name, 0) for name in feature_names()])


def overlap(a, b):
    x, y = set(a["bag"]), set(b["bag"])
    return len(x & y) / max(1, min(len(x), len(y)))


def choose(rows, weights, budget=BUDGET, most=MOST):
    """As content/summary/choose.ts does it."""
    headline = rows[0]["headline"]
    chosen, left = [], budget - len((headline or "").split())
    first = rows[0]
    if not headline and first["stance"] == "alone" and first["index"] <= 2:
        text = first["text"] if len(first["text"].split()) <= left else first["shortest"]
        if text is not None:
            first["shown"] = text
            chosen.append(first)
            left -= len(text.split())
    pool = [(float(np.dot(weights, r["features"])), r) for r in rows]
    while len(chosen) < most - (headline is not None) and left > LEAST:
        best = None
        for score, row in pool:
            if row in chosen or (row["stance"] == "leans" and not any(c["index"] == row["index"] - 1 for c in chosen)):
                continue
            text = row["text"] if len(row["text"].split()) <= left else row["shortest"]
            if text is None or len(text.split()) > left:
                continue
            repeat = max((overlap(row, c) for c in chosen), default=0)
            if repeat >= 0.5:
                continue
            worth = score - REDUNDANT * repeat
            if best is None or worth > best[0]:
                best = (worth, row, text)
        if best is None:
            break
        best[1]["shown"] = best[2]
        chosen.append(best[1])
        left -= len(best[2].split())
    shown = [r["shown"] for r in sorted(chosen, key=lambda r: r["index"])]
    return [headline, *shown] if headline else shown


def cross_validated(rows, references, **how):
    names = sorted(rows)
    scores = defaultdict(list)
    for fold in range(FOLDS):
        train = [n for i, n in enumerate(names) if i % FOLDS != fold]
        weights = fit([(rows[n], targets(rows[n], references[n])) for n in train], how.get("ridge", RIDGE))
        for n in names[fold::FOLDS]:
            text = " ".join(choose(rows[n], weights))
            scores[n.split("_")[1]].append(f1(text, references[n][0]))
    return scores


def main(data):
    work = ROOT / ".cache" / "train"
    work.mkdir(parents=True, exist_ok=True)
    references = training_set(Path(data).resolve(), work)
    rows = candidates(work)
    scores = cross_validated(rows, references)
    for genre, values in sorted(scores.items()):
        print(f"{genre:10} {np.mean(values):.3f}  ({len(values)} articles)")
    print(f"{'all':10} {np.mean([v for values in scores.values() for v in values]):.3f}")
    weights = fit([(rows[n], targets(rows[n], references[n])) for n in sorted(rows)])
    body = "".join(f"  {w:.4f},\n" for w in weights)
    WEIGHTS.write_text(
        "/** What each of `FEATURES` adds to a sentence's score; made by content/train/summary.py. */\n"
        f"export const WEIGHTS: readonly number[] = [\n{body}];\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
