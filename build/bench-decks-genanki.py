"""Writes the fields of a JSON-lines file as an Anki package with genanki; prints CPU seconds, reading not counted, and peak megabytes."""

import json
import resource
import sys
import time

import genanki

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as lines:
    rows = [json.loads(line) for line in lines]
begun = time.process_time()
names = [{"name": f"Field {k + 1}"} for k in range(len(rows[0]))]
faces = [{"name": "Card", "qfmt": "{{Field 1}}", "afmt": "{{FrontSide}}<hr>{{Field 2}}"}]
model = genanki.Model(1763510400, "Bench", fields=names, templates=faces)
deck = genanki.Deck(1763510401, "Bench")
for fields in rows:
    deck.add_note(genanki.Note(model=model, fields=fields))
genanki.Package(deck).write_to_file(target)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
print(json.dumps({"seconds": time.process_time() - begun, "megabytes": round(peak)}))
