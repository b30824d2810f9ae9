"""What the network sees of a word by itself. content/language/word-features.ts computes the very same numbers."""

import json
import unicodedata

import numpy as np

VECTOR_WORDS, VECTOR_WIDTH = 60_000, 64
BUCKETS = 1 << 15
FEATURES = 8  # suffixes of 1-4, prefixes of 1-3, collapsed shape
BITS = 6
PLAIN = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2013": "-", "\u2026": "...", "\u00a0": " ",
})


def plain(form):
    """Typographic quotes and the like as the treebanks write them, in UTF-16 units like a JavaScript string."""
    units = np.frombuffer(form.translate(PLAIN).encode("utf-16-le", "surrogatepass"), "<u2")
    return "".join(map(chr, units))


def hash32(text, seed):
    """FNV-1a over UTF-16 units, then mixed so that the low bits are good."""
    h = (2166136261 ^ (seed * 0x9E3779B1)) & 0xFFFFFFFF
    for unit in text:
        h = ((h ^ ord(unit)) * 16777619) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & 0xFFFFFFFF
    return h ^ (h >> 13)


def is_upper(c):
    return c != c.lower()


def is_lower(c):
    return c != c.upper()


def is_digit(c):
    return "0" <= c <= "9"


def shape(form):
    """Letters as X and x, digits as d, runs cut to two: "McDonald's" is XxXxx'x."""
    out = []
    for c in form[:40]:
        kind = "X" if is_upper(c) else "x" if is_lower(c) else "d" if is_digit(c) else c
        if out[-2:] != [kind, kind]:
            out.append(kind)
    return "".join(out)


def buckets(form):
    low = form.lower()
    parts = [low[-1:], low[-2:], low[-3:], low[-4:], low[:1], low[:2], low[:3], shape(form)]
    return [hash32(part, k + 1) % BUCKETS for k, part in enumerate(parts)]


def bits(form, known):
    """The six yes-or-no properties of a form."""
    return [
        is_upper(form[:1]) if form else False,
        len(form) > 1 and form == form.upper() and form != form.lower(),
        any(is_digit(c) for c in form),
        "-" in form,
        known,
        is_lower(form[:1]) if form else False,
    ]


def vector_keys(form):
    """What to look a word's vector up by, in this order: lower case, without accents, after its last hyphen."""
    low = form.lower()
    keys = [low]
    if any(ord(c) > 127 for c in low):
        whole = low.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        bare = "".join(c for c in unicodedata.normalize("NFD", whole) if not 0x300 <= ord(c) < 0x370)
        keys.append(bare)
    if "-" in low[1:-1]:
        keys.append(low[low.rindex("-") + 1:])
    return keys


class Lexicon:
    """Word vectors and learned forms by a 32-bit fingerprint; row 0 stands for the unknown."""

    def __init__(self, words, forms):
        self.vector_row = {hash32(w, 101): i + 1 for i, w in enumerate(words)}
        self.form_row = {hash32(f, 102): i + 1 for i, f in enumerate(forms)}
        self.words, self.forms = words, forms
        self.cache = {}

    def look(self, form):
        """(vector row, form row, 8 buckets, 6 bits) of a form."""
        if form not in self.cache:
            text = plain(form)
            rows = (self.vector_row.get(hash32(k, 101), 0) for k in vector_keys(text))
            vector = next((r for r in rows if r), 0)
            row = self.form_row.get(hash32(text, 102), 0)
            self.cache[form] = (vector, row, buckets(text), bits(text, vector > 0))
        return self.cache[form]


def read_vectors(path):
    """The most frequent words and their vectors: centred, PCA, int8 with a scale per row."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    words, seen = [], set()
    for word in data["words"]:
        key = hash32(plain(word), 101)
        if len(words) < VECTOR_WORDS and word == word.lower() and key not in seen:
            seen.add(key)
            words.append(word)
    full = np.array([data["vectors"][w][:100] for w in words], np.float64)
    full -= full.mean(0)
    _, axes = np.linalg.eigh(full.T @ full)
    reduced = full @ axes[:, ::-1][:, :VECTOR_WIDTH]
    reduced /= reduced.std()
    return [plain(w) for w in words], *quantise(np.vstack([np.zeros((1, VECTOR_WIDTH)), reduced]))


def quantise(matrix):
    """int8 rows and the scale of each."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-12).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale


def frequent_forms(sentences, least=2):
    counts = {}
    for sentence in sentences:
        for form in sentence.forms:
            text = plain(form)
            counts[text] = counts.get(text, 0) + 1
    return sorted((f for f, n in counts.items() if n >= least), key=lambda f: (-counts[f], f))
