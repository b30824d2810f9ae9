# Sourced in this folder once `work`, the folder for rows, is set: makes it, and sets `python` to one that has ranker-requirements.txt.
mkdir -p "$work"
[ -x "$work/python/bin/python" ] || python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --requirement ranker-requirements.txt
export PYTHONDONTWRITEBYTECODE=1
python=$work/python/bin/python
