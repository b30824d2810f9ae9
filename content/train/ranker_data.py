"""Human questions as articles and answer spans: paragraphs of one title, six at a time, joined as an article is."""
import gzip
import json
import re
import sys

PARAGRAPHS = 6


def articles(path):
    """Yields {id, title, text, questions: [[(start, end, text), ...], ...]}; offsets count UTF-16 units."""
    titles = json.load(gzip.open(path))["data"]
    for number, entry in enumerate(titles):
        title = entry["title"].replace("_", " ")
        for at in range(0, len(entry["paragraphs"]), PARAGRAPHS):
            text, questions = "", []
            for paragraph in entry["paragraphs"][at:at + PARAGRAPHS]:
                base = len(text) + 2 if text else 0
                text += ("\n\n" if text else "") + paragraph["context"]
                questions += [answers(question, base) for question in paragraph["qas"]]
            yield {"id": f"{number}-{at}", "group": number, "title": title, "text": text, "questions": in_units(text, questions)}


def answers(question, base):
    found = {(base + a["answer_start"], base + a["answer_start"] + len(a["text"]), a["text"]) for a in question["answers"]}
    return sorted(found)


def in_units(text, questions):
    """From code points to UTF-16 units; the same where no character lies beyond the first plane."""
    if len(text.encode("utf-16-le")) == 2 * len(text):
        return questions
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    return [[(units[s], units[e], t) for s, e, t in q] for q in questions]


def normal(text):
    text = re.sub(r"[\u2018\u2019\u201c\u201d]", "'", text.lower()).replace("\u2013", "-").replace("\u2014", "-")
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = re.sub(r"[^\w\s.%$\u20ac\u00a3]|\.(?!\d)", " ", text)
    return [word for word in text.split() if word not in ("a", "an", "the")]


if __name__ == "__main__":
    for article in articles(sys.argv[1]):
        del article["questions"]
        print(json.dumps(article))
