"""Imports a deck (.apkg or .csv) into a fresh collection of the real Anki and prints as JSON what arrived."""
import json
import re
import sys
import tempfile
from pathlib import Path

from anki import import_export_pb2 as messages
from anki.collection import Collection, ImportCsvRequest


def take_in(col, path, progress):
    if path.endswith(".csv"):
        metadata = col.get_csv_metadata(path, None)
        return col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    options = messages.ImportAnkiPackageOptions(with_scheduling=progress, with_deck_configs=progress)
    request = messages.ImportAnkiPackageRequest(package_path=path, options=options)
    return col.import_anki_package(request).log


def counts(col):
    return {name: col.db.scalar(f"select count() from {name}") for name in ("notes", "cards", "revlog")}


def shown(html):
    return re.sub(r"(?s)^<style>.*?</style>", "", html)


def card_report(col, card_id):
    card = col.get_card(card_id)
    note = card.note()
    out = card.render_output()
    preset = col.decks.config_dict_for_deck_id(card.did)
    state = col.compute_memory_state(card_id)
    return {
        "guid": note.guid,
        "notetype": note.note_type()["name"],
        "tags": note.tags,
        "deck": col.decks.name(card.did),
        "front": shown(out.question_and_style()),
        "back": shown(out.answer_and_style()),
        "sounds": len(out.question_av_tags) + len(out.answer_av_tags),
        "type": int(card.type),
        "queue": int(card.queue),
        "due": card.due,
        "dueIn": card.due - col.sched.today,
        "interval": card.ivl,
        "reps": card.reps,
        "lapses": card.lapses,
        "left": card.left % 1000,
        "data": json.loads(col.db.scalar("select data from cards where id = ?", card_id) or "{}"),
        "computed": {"s": state.stability, "d": state.difficulty},
        "preset": {"name": preset["name"], "fsrs": preset.get("fsrsParams6"), "retention": preset["desiredRetention"]},
        "log": col.db.all("select id, ease, ivl, lastIvl, factor, type from revlog where cid = ? order by id", card_id),
    }


def report(path, progress, folder):
    col = Collection(str(Path(folder) / "collection.anki2"))
    col.set_config("fsrs", True)
    log = take_in(col, path, progress)
    arrived = counts(col)
    checked, good = col.fix_integrity()
    used = [m["name"] for m in col.models.all() if col.models.use_count(m)]
    found = {
        **arrived,
        "new": len(log.new),
        "decks": sorted(d.name for d in col.decks.all_names_and_ids()),
        "notetypes": sorted(used),
        "checkDatabase": "ok" if good else checked,
        "list": [card_report(col, i) for i in col.db.list("select id from cards order by id")],
    }
    take_in(col, path, progress)
    found["again"] = counts(col)
    col.close()
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        print(json.dumps(report(sys.argv[1], "progress" in sys.argv[2:], scratch)))
