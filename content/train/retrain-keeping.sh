#!/bin/sh
# Learns anew which cards readers keep: sh content/train/retrain-keeping.sh QUESTIONS.json.gz TREEBANK_FOLDER
# Needs Python 3.11 or later, 2 GB of memory and about five minutes of one core.
set -eu
questions=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
treebank=$(cd "$2" && pwd)
cd "$(dirname "$0")"
work=../../.cache/ranker
. ./ranker-python.sh
"$python" commonness.py "$treebank" ../cards/model/commonness.json
"$python" ranker_data.py "$questions" > "$work/articles.jsonl"
cat reports.jsonl >> "$work/articles.jsonl"
node ../../build/training-rows.mjs keeping "$work/articles.jsonl" > "$work/cards.jsonl"
"$python" keeping.py "$work/cards.jsonl" kept.csv ../cards/model/keeping.json
