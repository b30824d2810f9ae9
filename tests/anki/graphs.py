"""Imports a deck with its progress into a fresh collection of the real Anki and prints as JSON what its statistics say."""
import json
import sys
import tempfile
from pathlib import Path

from anki import import_export_pb2 as messages
from anki.collection import Collection


def graphs(path, folder):
    col = Collection(str(Path(folder) / "collection.anki2"))
    options = messages.ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    col.import_anki_package(messages.ImportAnkiPackageRequest(package_path=path, options=options))
    made = col._backend.graphs(search="", days=0)
    buttons, hours = made.buttons.all_time, made.hours.all_time
    passed = made.true_retention.all_time
    days = {}
    for day, counts in made.reviews.count.items():
        took = made.reviews.time[day]
        answers = counts.learn + counts.relearn + counts.young + counts.mature + counts.filtered
        ms = took.learn + took.relearn + took.young + took.mature + took.filtered
        days[col.sched.today + day] = [answers, ms]
    found = {
        "learning": list(buttons.learning),
        "young": list(buttons.young),
        "mature": list(buttons.mature),
        "hours": [[hour.correct, hour.total] for hour in hours],
        "retention": [passed.young_passed, passed.young_failed, passed.mature_passed, passed.mature_failed],
        "days": days,
        "created": col.crt,
    }
    col.close()
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        print(json.dumps(graphs(sys.argv[1], scratch)))
