"""Reads sentences with tags, heads, relations and name labels out of the treebank's gzip files."""

import gzip
import re
from dataclasses import dataclass, field
from pathlib import Path

NAME_TYPES = ("PER", "ORG", "LOC", "MISC")
NAME_LABELS = ("O",) + tuple(f"{edge}-{kind}" for kind in NAME_TYPES for edge in "BI")
LABEL_ID = {label: i for i, label in enumerate(NAME_LABELS)}
ANYTHING = (1 << len(NAME_LABELS)) - 1
OUTSIDE = 1 << LABEL_ID["O"]
UNTYPED = OUTSIDE | 1 << LABEL_ID["B-MISC"] | 1 << LABEL_ID["I-MISC"]
GUM_TYPES = {
    "person": "PER", "organization": "ORG", "place": "LOC",
    "object": "MISC", "event": "MISC", "abstract": "MISC", "animal": "MISC", "substance": "MISC",
}
PROPER = ("NNP", "NNPS")
# Capitalised words that stand before a person's name and are no part of it.
TITLES = set(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor president senator sen. sen rep. rep governor gov. "
    "gov general gen. gen colonel col. col captain capt. capt major maj. lieutenant lt. lt sergeant sgt. sgt "
    "minister secretary ambassador judge justice king queen prince princess pope cardinal bishop archbishop "
    "father brother sister st. saint sir lady lord dame chairman chairwoman mayor director sheikh shaikh sheik "
    "ayatollah imam rabbi reverend rev. rev chancellor premier emperor uncle aunt coach officer detective prime vice "
    "deputy congressman congresswoman admiral adm. commander cmdr. marshal speaker".split()
)
NOT_NAMES = TITLES | set(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr "
    "sept oct nov dec mon tue wed thu fri sat sun".split()
)


@dataclass
class Sentence:
    forms: list
    tags: list
    heads: list
    labels: list
    names: list  # one bit mask of allowed name labels per token
    misc: list = field(default_factory=list)
    id: str = ""
    grammar: bool = True  # False: only its names are learnt


def read_conllu(path):
    """Every sentence of a CoNLL-U file; multiword and empty tokens are left out."""
    rows, out, id_ = [], [], ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id = "):
                id_ = line[12:].strip()
            elif line == "\n":
                if rows:
                    out.append(to_sentence(rows, id_))
                rows = []
            elif line[0] != "#":
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
    return out + ([to_sentence(rows, id_)] if rows else [])


def to_sentence(rows, id_):
    return Sentence(
        forms=[r[1] for r in rows],
        tags=[r[4] for r in rows],
        heads=[int(r[6]) for r in rows],
        labels=[r[7] for r in rows],
        names=[ANYTHING] * len(rows),
        misc=[r[9] for r in rows],
        id=id_,
    )


def read_uner(path):
    """{sentence id: [(form, name label), …]} of a Universal NER file."""
    out, id_ = {}, ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("# sent_id = "):
                id_ = line[12:].strip()
                out[id_] = []
            elif cells[0].isdigit():
                out[id_].append((cells[1], cells[2]))
    return out


def add_uner(sentences, labelled):
    """Gold names; an unnamed proper noun may still be a MISC name, which Universal NER does not know."""
    for sentence in sentences:
        pairs = labelled[sentence.id]
        if [form for form, _ in pairs] != sentence.forms:
            continue  # tokenised otherwise in that edition (3 sentences): its names stay open
        sentence.names = [
            (UNTYPED if tag in PROPER else OUTSIDE) if label == "O" else 1 << LABEL_ID[label]
            for (_, label), tag in zip(pairs, sentence.tags)
        ]


def mentions(misc):
    """GUM's mentions as (start, end, kind, head), ends exclusive, out of the Entity= brackets."""
    open_, out = [], []
    for i, cell in enumerate(misc):
        entity = next((c[7:] for c in cell.split("|") if c.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", entity):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                open_.append((fields[0], i, fields[1] if len(fields) > 1 else "", fields[5:6]))
            if part.endswith(")"):
                key = part.strip("()").split("-")[0]
                at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == key), None)
                if at is not None:
                    _, start, kind, minspan = open_.pop(at)
                    first = int(minspan[0].split(",")[0]) if minspan and minspan[0][:1].isdigit() else 1
                    out.append((start, i + 1, kind, start + first - 1))
    return out


def add_gum(sentence):
    """Names are GUM's person, place, organization … mentions whose head is a proper noun, cut to the name."""
    sentence.names = [
        ANYTHING if tag in PROPER and form.lower() not in NOT_NAMES else OUTSIDE
        for form, tag in zip(sentence.forms, sentence.tags)
    ]
    spans = []
    for start, end, kind, head in mentions(sentence.misc):
        if kind in GUM_TYPES and head < end and sentence.tags[head] in PROPER:
            first, last = name_around(sentence, start, end, head, kind)
            people = kind == "person" and sentence.tags[head] == "NNPS"
            if not all(f.lower() in TITLES for f in sentence.forms[first:last]):
                spans.append((first, last, "MISC" if people else GUM_TYPES[kind]))
    for first, last, kind in sorted(spans, key=lambda s: s[1] - s[0]):
        longer = any(a <= first and last <= b and (b - a) > (last - first) for a, b, _ in spans)
        if not longer:
            for i in range(first, last):
                sentence.names[i] = 1 << LABEL_ID[("B-" if i == first else "I-") + kind]


def name_around(sentence, start, end, head, kind):
    """The run of proper nouns round the head, with "of (the)" inside it and without a person's title."""
    proper = [t in PROPER for t in sentence.tags]
    first, last = head, head + 1
    while first > start and (proper[first - 1] or sentence.tags[first - 1] == "HYPH"):
        first -= 1
    while last < end:
        step = next((k for k in (0, 1, 2) if last + k < end and proper[last + k]), None)
        bridge = [w.lower() for w in sentence.forms[last:last + (step or 0)]]
        if step is None or any(w not in ("of", "the", "-", "&", "and", "for", "de") for w in bridge):
            break
        if bridge and (kind == "person" or bridge[0] == "the" or "and" in bridge and kind == "place"):
            break
        last += step + 1
    while kind == "person" and first < head and sentence.forms[first].lower() in TITLES:
        first += 1
    return first, last


def mask_unlabelled(sentence):
    """No name labels at all: a word that is no proper noun and not between two is outside; the rest is open."""
    proper = [t in PROPER for t in sentence.tags]
    for i in range(len(proper)):
        near = any(proper[max(0, i - 2):i]) and any(proper[i + 1:i + 3])
        sentence.names[i] = ANYTHING if proper[i] or near else OUTSIDE


def load(folder):
    """{"ewt-train": [...], "gum-open-dev": [...], …} with name labels where the data has them."""
    folder = Path(folder)
    data = {}
    for bank in ("ewt", "gum-open"):
        for part in ("train", "dev", "test"):
            data[f"{bank}-{part}"] = read_conllu(folder / f"{bank}-{part}.conllu.gz")
    for part in ("dev", "test"):
        add_uner(data[f"ewt-{part}"], read_uner(folder / f"uner-ewt-{part}.iob2.gz"))
        for s in data[f"gum-open-{part}"]:
            add_gum(s)
    for s in data["gum-open-train"]:
        add_gum(s)
    for s in data["ewt-train"]:
        mask_unlabelled(s)
    return data
