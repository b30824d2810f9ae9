"""
The same collection in the real Anki: made once, then opened cold and asked for what a learner waits for. Prints ms.

A deck for each article, all under one that is studied, with the limits of a day that both programs begin with. What is
timed is what the learner waits for, as in our own measurement: after an answer and after undoing, the next card with the
counts, drawn by its template; before the first card the opening too.
"""

import json
import sqlite3
import statistics
import sys
import time

from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer

path, cards, articles, answers, undone = sys.argv[1], *map(int, sys.argv[2:6])
PER_ARTICLE = cards // articles
INTERVALS = [1, 2, 4, 8, 16, 30, 60, 100, 160]
SPAN, LAST = sum(INTERVALS), 305
DAY_MS = 86_400_000
WORDS = ["harbour", "council", "tide", "engine", "survey", "ledger", "voyage", "signal"]


def took(work):
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def prompt(n):
    return f"When was the old {WORDS[n % 8]} of town {n} deepened by its council?"


def rows_of(decks, kind, today, first_day, base):
    notes, rows, log = [], [], []
    for n in range(cards):
        article = n // PER_ARTICLE
        last = today - 1 - (article * 37 + n % 5) % LAST
        fields = f"{prompt(n)}\x1f{n}"
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
            at = first_day + day * DAY_MS + 36_000_000 + n
            log.append((at, base + n, -1, 3, ahead, interval, 2500, 4000, 1 if k else 0))
    return notes, rows, log


def make():
    col = Collection(path)
    col.set_config("fsrs", True)
    preset = col.decks.config_dict_for_deck_id(1)
    preset["new"]["perDay"], preset["rev"]["perDay"] = 20, 200
    col.decks.update_config(preset)
    kind = col.models.by_name("Basic")["id"]
    decks = [col.decks.id(f"Bench::{n}") for n in range(articles)]
    today, base = col.sched.today, int(time.time() * 1000) - 2 * cards
    first_day = int(time.time() * 1000) // DAY_MS * DAY_MS - today * DAY_MS
    col.close()
    notes, rows, log = rows_of(decks, kind, today, first_day, base)
    # Past the program, in one transaction: through it each row would be a transaction of its own.
    with sqlite3.connect(path) as db:
        db.executemany("insert into notes values (?,?,?,?,?,?,?,?,?,?,?)", notes)
        db.executemany("insert into cards values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)
        db.executemany("insert or replace into revlog values (?,?,?,?,?,?,?,?,?)", log)


def shown(col):
    """The next card, its counts and what it looks like."""
    queue = col.sched.get_queued_cards(fetch_limit=1)
    card = col.get_card(queue.cards[0].card.id)
    card.start_timer()
    card.render_output()
    return card, queue.cards[0].states


def measure():
    found = {name: [] for name in ("cold", "queue", "saved", "answer", "undo", "statistics", "search")}
    begun = time.perf_counter()
    col = Collection(path)
    col.decks.set_current(col.decks.by_name("Bench")["id"])
    now = shown(col)
    found["cold"].append((time.perf_counter() - begun) * 1000)

    def queue():
        col.decks.set_current(col.decks.by_name("Bench")["id"])
        col.sched.deck_due_tree()
        col.sched.get_queued_cards(fetch_limit=1)

    found["queue"] = [took(queue) for _ in range(7)]
    for _ in range(answers):
        begun = time.perf_counter()
        col.sched.answer_card(col.sched.build_answer(card=now[0], states=now[1], rating=CardAnswer.GOOD))
        found["saved"].append((time.perf_counter() - begun) * 1000)
        now = shown(col)
        found["answer"].append((time.perf_counter() - begun) * 1000)
    found["undo"] = [took(lambda: (col.undo(), shown(col))) for _ in range(undone)]
    found["statistics"] = [took(lambda: col._backend.graphs(search="deck:*", days=0)) for _ in range(3)]
    found["search"] = [took(lambda: col.find_cards(f"{WORDS[k % 8]} {k * 997}")) for k in range(20)]
    col.close()
    return {name: statistics.median(times) for name, times in found.items()}


if sys.argv[6] == "make":
    make()
else:
    print(json.dumps(measure()))
