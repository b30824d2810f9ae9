#!/bin/sh
# Trains the ranker anew from human questions: sh content/train/retrain-ranker.sh QUESTIONS.json.gz
# Needs Python 3.11 or later, 3 GB of memory and about ten minutes of one core.
set -eu
questions=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")"
work=../../.cache/ranker
. ./ranker-python.sh
"$python" ranker_data.py "$questions" > "$work/articles.jsonl"
node ../../build/training-rows.mjs ranker "$work/articles.jsonl" > "$work/rows.jsonl"
"$python" ranker.py "$questions" "$work/rows.jsonl" ../candidates/model/ranker.json
