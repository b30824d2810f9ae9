#!/bin/sh
# Learns anew whom pronouns mean: sh content/train/retrain-references.sh DATA_FOLDER
# DATA_FOLDER holds gum-open-*.conllu.gz. Needs Python 3.11 or later and about five minutes of one core.
# What a pronoun was taken for is told to those behind it, so the weights are learnt twice.
set -eu
data=$(cd "$1" && pwd)
cd "$(dirname "$0")"
work=../../.cache/references
. ./ranker-python.sh
"$python" reference_data.py "$data" > "$work/articles.jsonl"
for _ in 1 2; do
  node ../../build/training-rows.mjs references "$work/articles.jsonl" > "$work/rows.jsonl"
  "$python" reference.py "$data" "$work/rows.jsonl" ../language/model/references.json
done
