"""GUM's documents as articles, with who is meant by every phrase; offsets count UTF-16 units."""
import gzip
import json
import re
import sys
from pathlib import Path


def documents(folder):
    """Yields {id, genre, title, text, mentions: [(entity, start, end, head), ...]} of every gum-open file."""
    for path in sorted(Path(folder).glob("gum-open-*.conllu.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for part in file.read().split("# newdoc id = ")[1:]:
                yield document(part)


def document(part):
    id_ = part.split("\n", 1)[0].strip()
    title = re.search(r"# meta::title = (.*)", part)
    reader = Reader()
    for block in part.split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line.count("\t") == 9]
        if rows:
            reader.read(rows, "# newpar" in block)
    return {
        "id": id_,
        "genre": id_.split("_")[1],
        "title": title.group(1) if title else id_,
        "text": reader.text,
        "mentions": reader.mentions,
    }


class Reader:
    """Puts the text together token by token; paragraphs are parted by an empty line."""

    def __init__(self):
        self.text, self.units, self.mentions, self.open = "", 0, [], []

    def write(self, words):
        self.text += words
        self.units += len(words.encode("utf-16-le")) // 2

    def read(self, rows, opens):
        if self.text:
            self.write("\n\n" if opens else " ")
        tokens, parts = [], None
        for row in rows:
            if "-" in row[0]:
                parts = (int(row[0].split("-")[1]), self.units)
                self.write(row[1])
                spaced = "SpaceAfter=No" not in row[9]
            elif row[0].isdigit():
                start = parts[1] if parts else self.units
                if not parts:
                    self.write(row[1])
                end = start + len(row[1].encode("utf-16-le")) // 2
                tokens.append((int(row[0]), int(row[6]), start))
                self.mark(row[9], start, end, tokens)
                if parts:
                    last, _ = parts
                    parts = (last, end) if int(row[0]) < last else None
                    if parts:
                        continue
                    self.write(" " if spaced else "")
                elif "SpaceAfter=No" not in row[9]:
                    self.write(" ")
        kept = self.text.rstrip(" ")
        self.units -= len(self.text) - len(kept)
        self.text = kept

    def mark(self, misc, start, end, tokens):
        """Opens and closes mentions by the brackets of Entity=."""
        entity = next((c[7:] for c in misc.split("|") if c.startswith("Entity=")), "")
        for opened, closed in re.findall(r"\(([^()]+)|([^()]*)\)", entity):
            if opened:
                self.open.append((opened.split("-")[0], start, len(tokens) - 1))
            elif self.open:
                at = next((k for k in range(len(self.open) - 1, -1, -1) if self.open[k][0] == closed), -1)
                name, first, place = self.open.pop(at)
                self.mentions.append((name, first, end, head_of(tokens[place:] or tokens[-1:])))


def head_of(tokens):
    """Where the word begins that hangs on none of the others."""
    inside = {number for number, _, _ in tokens}
    return next((start for _, head, start in tokens if head not in inside), tokens[0][2])


if __name__ == "__main__":
    for article in documents(sys.argv[1]):
        del article["mentions"]
        print(json.dumps(article))
