"""Counts the words of the treebanks that the parser learns from: python commonness.py TREEBANK_FOLDER OUT.json

Writes a list of {"level": ten times the binary logarithm of one more than the count, "words": "…"}, the commonest first.
"""
import gzip
import json
import math
import sys
from collections import Counter, defaultdict

FEWEST = 3
FILES = ["ewt-train.conllu.gz", "gum-open-train.conllu.gz"]


def counts(folder):
    found = Counter()
    for name in FILES:
        for line in gzip.open(f"{folder}/{name}", "rt", encoding="utf-8"):
            cells = line.split("\t")
            if len(cells) > 5 and cells[0].isdigit() and " " not in cells[1]:
                found[cells[1].lower()] += 1
    return found


if __name__ == "__main__":
    levels = defaultdict(list)
    for word, count in counts(sys.argv[1]).items():
        if count >= FEWEST and any(letter.isalpha() for letter in word):
            levels[round(10 * math.log2(1 + count))].append(word)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        rows = [{"level": level, "words": " ".join(sorted(levels[level]))} for level in sorted(levels, reverse=True)]
        out.write("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n")
