"""Makes a collection with the real Anki, exports it in every layout into a folder, and prints what is in it."""
import json
import sys
import time
from pathlib import Path

from anki import import_export_pb2 as messages
from anki.collection import Collection

folder = Path(sys.argv[1])
col = Collection(str(folder / "made.anki2"))
col.set_config("fsrs", True)
(Path(col.media.dir()) / "ebb é.png").write_bytes(b"not really a picture")
(Path(col.media.dir()) / "wave.mp3").write_bytes(b"not really a sound")


def add(kind, fields, deck, tags=()):
    note = col.new_note(col.models.by_name(kind))
    note.fields[: len(fields)] = fields
    note.tags = list(tags)
    col.add_note(note, col.decks.id(deck))
    return note


for i in range(30):
    add("Basic", [f"Tide {i} &amp; time?", f"<b>Ebb</b> {i}" + " salt" * (i * 40)], "Sea::Tides" if i % 2 else "Sea", ["tide::low", f"n{i % 3}"])
add("Basic", ['<img src="ebb é.png">', "[sound:wave.mp3]"], "Sea::Tides")
add("Basic (and reversed card)", ["Flut", "flood"], "Words")
add("Cloze", ["{{c1::Spring}} tides come {{c3::twice::how often}} a month.", "more"], "Sea")
preset = col.decks.add_config("Slow")
preset["desiredRetention"] = 0.85
preset["new"]["delays"] = [2.0, 20.0]
col.decks.update_config(preset)
col.decks.set_config_id_for_deck_dict(col.decks.by_name("Words"), preset["id"])

cards = col.db.list("select id from cards order by id")
now = int(time.time())
for k, card in enumerate(cards[:12]):
    at, before = (now - (60 - k) * 86400) * 1000 + k, 0
    for step, (button, interval) in enumerate([(3, -600), (3, 1), (3, 4), (2 + k % 3, 9)]):
        at += (600 if step == 1 else max(before, 1) * 86400) * 1000
        col.db.execute("insert into revlog values (?,?,-1,?,?,?,?,?,?)", at, card, button, interval, before, 0 if step < 2 else 2300, 3000 + k, 0 if step < 2 else 1)
        before = interval
    col.db.execute("update cards set type=2, queue=2, ivl=9, due=?, factor=2300, reps=4, lapses=0 where id=?", col.sched.today + k - 5, card)
col.db.execute("update cards set type=1, queue=1, due=?, left=2002, reps=1 where id=?", now + 300, cards[12])
col.set_user_flag_for_cards(3, [cards[0]])
col.sched.suspend_cards([cards[1]])
col.sched.bury_cards([cards[2]], manual=True)
col.fix_integrity()
for name, legacy in (("current.apkg", False), ("legacy.apkg", True)):
    options = messages.ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy)
    col.export_anki_package(out_path=str(folder / name), options=options, limit=None)
filtered = col.sched.get_or_create_filtered_deck(0)
filtered.name = "Cram"
del filtered.config.search_terms[:]
term = filtered.config.search_terms.add()
term.search, term.limit = "deck:Words", 5
col.sched.add_or_update_filtered_deck(filtered)


def card_truth(card_id):
    card = col.get_card(card_id)
    note = card.note()
    home = card.odid or card.did
    return {
        "guid": note.guid,
        "place": card.ord,
        "fields": note.fields,
        "tags": sorted(note.tags),
        "deck": col.decks.name(home),
        "borrowed": bool(card.odid),
        "type": int(card.type),
        "queue": int(card.queue),
        "due": card.odue if card.odid else card.due,
        "interval": card.ivl,
        "flags": card.flags,
        "log": col.db.all("select id, ease, ivl, lastIvl, factor, time, type from revlog where cid=? order by id", card_id),
    }


truth = [card_truth(card) for card in cards]
for name, legacy in (("current.colpkg", False), ("legacy.colpkg", True)):
    col.export_collection_package(str(folder / name), include_media=True, legacy=legacy)
    if col.db is None:
        col.reopen()
print(json.dumps(truth))
