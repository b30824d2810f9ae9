"""The same collection in the real Anki: made once, then opened cold and asked for what a learner waits for. Prints ms."""

import json
import statistics
import sys
import time

from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer

path, cards, articles, answers = sys.argv[1], *map(int, sys.argv[2:5])
PER_ARTICLE = cards // articles
INTERVALS = [1, 2, 4, 8, 16, 30, 60, 100, 160]
SPAN, LAST = sum(INTERVALS), 305
DAY_MS = 86_400_000


def took(work):
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def make():
    col = Collection(path)
    col.set_config("fsrs", True)
    preset = col.decks.config_dict_for_deck_id(1)
    preset["new"]["perDay"] = preset["rev"]["perDay"] = 9999
    col.decks.update_config(preset)
    kind = col.models.by_name("Basic")["id"]
    decks = [col.decks.id(f"Bench::{n}") for n in range(articles)]
    today, base = col.sched.today, int(time.time() * 1000) - 2 * cards
    first_day = int(time.time() * 1000) // DAY_MS * DAY_MS - today * DAY_MS
    notes, rows, log = [], [], []
    for n in range(cards):
        article = n // PER_ARTICLE
        last = today - (article * 37 + n % 5) % LAST
        fields = f"When was harbour {n} deepened?\x1f{n}"
        notes.append((base + n, f"bench{n}", kind, 0, -1, "", fields, fields.split("\x1f")[0], n, 0, ""))
        if n % PER_ARTICLE == 0:
            rows.append((base + n, base + n, decks[article], 0, 0, -1, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0, "{}"))
            continue
        data = json.dumps({"s": 305.0, "d": 5.0, "dr": 0.9, "decay": 0.1542})
        rows.append((base + n, base + n, decks[article], 0, 0, -1, 2, 2, last + LAST, LAST, 2500, 10, 0, 0, 0, 0, 0, data))
        day = last - SPAN
        for k, interval in enumerate([0, *INTERVALS]):
            day += interval
            ahead = (INTERVALS + [LAST])[k]
            log.append((first_day + day * DAY_MS + 36_000_000 + n, base + n, -1, 3, ahead, interval, 2500, 4000, 1 if k else 0))
    col.db.executemany("insert into notes values (?,?,?,?,?,?,?,?,?,?,?)", notes)
    col.db.executemany("insert into cards values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)
    col.db.executemany("insert or replace into revlog values (?,?,?,?,?,?,?,?,?)", log)
    col.close()


def measure():
    found = {}
    begun = time.perf_counter()
    col = Collection(path)
    col.decks.set_current(col.decks.by_name("Bench")["id"])
    col.sched.get_queued_cards(fetch_limit=1)
    found["cold"] = [(time.perf_counter() - begun) * 1000]

    def queue():
        col.decks.set_current(col.decks.by_name("Bench")["id"])
        col.sched.deck_due_tree()
        col.sched.get_queued_cards(fetch_limit=1)

    found["queue"] = [took(queue) for _ in range(7)]
    found["answer"] = []
    for _ in range(answers):
        queued = col.sched.get_queued_cards(fetch_limit=1).cards[0]
        card = col.get_card(queued.card.id)
        card.start_timer()
        found["answer"].append(took(lambda: col.sched.answer_card(col.sched.build_answer(card=card, states=queued.states, rating=CardAnswer.GOOD))))
    found["undo"] = [took(col.undo) for _ in range(min(answers, 25))]
    found["statistics"] = [took(lambda: col._backend.graphs(search="deck:*", days=0)) for _ in range(5)]
    col.close()
    return {name: statistics.median(times) for name, times in found.items()}


if sys.argv[5] == "make":
    make()
else:
    print(json.dumps(measure()))
