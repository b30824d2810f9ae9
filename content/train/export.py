"""Writes the trained weights as the one file the program reads: python export.py TRAINED OUT.bin"""

import argparse
import json
import pickle

import numpy as np

import network
import words

AS_FLOATS = ("label.distance", "name.next", "name.start", "root", "arc.distance")


def sorted_rows(rows, scale, names, seed):
    """Rows 1… in the order of their fingerprints, so that the program finds them by halving."""
    keys = np.array([words.hash32(n, seed) for n in names], np.uint32)
    assert len(set(keys.tolist())) == len(keys), "two words share a fingerprint"
    order = np.argsort(keys)
    pick = np.concatenate([[0], order + 1])
    return rows[pick], scale[pick], keys[order]


def split_windows(p):
    """The word part of both windows by neighbour, as each form's share is worked out once."""
    both = np.vstack([p.pop("window.words"), p.pop("name.words")])
    p["near"] = np.vstack([both[:, k * network.WORD:(k + 1) * network.WORD] for k in range(3)])


def tensors(trained):
    """(name, array) of everything stored."""
    p = {k: np.asarray(v, np.float32) for k, v in trained["params"].items()}
    split_windows(p)
    out = []
    tables = {
        "vectors": (trained["vectors"], trained["scale"], trained["words"], 101),
        "form": (*words.quantise(p.pop("form")), trained["forms"], 102),
    }
    for name, (rows, scale, names, seed) in tables.items():
        rows, scale, keys = sorted_rows(rows, scale, names, seed)
        out += [(name, rows), (f"{name}.scale", scale), (f"{name}.keys", keys)]
    for name, matrix in sorted(p.items()):
        if name.endswith(".b") or name in AS_FLOATS:
            out.append((name, matrix))
        else:
            rows, scale = words.quantise(matrix)
            out += [(name, rows), (f"{name}.scale", scale)]
    return out


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("trained")
    ask.add_argument("out")
    args = ask.parse_args()
    with open(args.trained, "rb") as file:
        trained = pickle.load(file)
    kinds = {"int8": "i8", "float32": "f32", "uint32": "u32"}
    listed, body, at = [], [], 0
    for name, array in tensors(trained):
        raw = array.tobytes()
        rows, width = (array.shape[0], array.shape[1] if array.ndim > 1 else 1)
        listed.append({"name": name, "kind": kinds[str(array.dtype)], "rows": rows, "width": width, "at": at})
        raw += b"\0" * (-len(raw) % 4)
        body.append(raw)
        at += len(raw)
    header = {"version": 1, "tags": trained["tags"], "labels": trained["labels"], "names": trained["names"],
              "distances": list(network.NEAR), "tensors": listed}
    text = json.dumps(header, separators=(",", ":")).encode("ascii")
    with open(args.out, "wb") as file:
        file.write(b"AWLM" + len(text).to_bytes(4, "little") + text + b"".join(body))


if __name__ == "__main__":
    main()
