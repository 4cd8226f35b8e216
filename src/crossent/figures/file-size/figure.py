"""Their compressor on a text of their choice: the file beside the cross-entropy, and beside compressors that learn nothing before."""

from __future__ import annotations

import importlib
import lzma
import math
import sys
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from crossent.figures.texts import chosen, rows
from crossent.figures.values import number, option
from crossent.training.language.text import alphabet, split

NEEDS = {
    "bigram_probabilities": "m7.bigram",
    "text_cross_entropy": "m7.text_cross_entropy",
    "bits_per_byte": "m7.bits_per_byte",
    "compress": "m7.compress",
    "decompress": "m7.compress",
}
START: dict[str, Any] = {"file": "", "amount": 20_000, "at": 99}
TITLE = "The size of a file"
SECONDS = 6.0

SMOOTHING = 0.1
DECADE = (100, 120, 150, 180, 220, 260, 320, 380, 460, 560, 680, 820)
LENGTHS = [n * 10**k for k in range(4) for n in DECADE]
AMOUNTS = [20_000, 100_000, 5_000_000]


@lru_cache(maxsize=8)
def others(text: str, lengths: tuple[int, ...]) -> dict[str, list[int]]:
    """The bytes that general compressors make of the first characters of a text."""
    zstd = importlib.import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
    blobs = [text[:n].encode() for n in lengths]
    return {
        "zlib": [len(zlib.compress(b, 9)) for b in blobs],
        "lzma": [len(lzma.compress(b, preset=6)) for b in blobs],
        "zstd": [len(zstd.compress(b, level=19)) for b in blobs],
    }


def parts(inputs: Any) -> tuple[str, str, tuple[int, ...], dict[str, Any]]:
    """The part to train on, the part to store, the lengths that are stored, and what to say of the text."""
    text, about = chosen(inputs)
    train, rest = split(text[: option(inputs, "amount", AMOUNTS)])
    lengths = (*[n for n in LENGTHS if n < len(rest)], len(rest))
    return train, rest, lengths, about


def prepare(inputs: Any) -> None:
    """Read the text, and run what is not theirs."""
    _, rest, lengths, _ = parts(inputs)
    others(rest, lengths)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return bytes and bits a byte for each length: their file, the cross-entropy, and the compressors beside it."""
    train, rest, lengths, about = parts(inputs)
    symbols = alphabet(train + rest)
    table = rows(f["bigram_probabilities"](train, symbols, SMOOTHING), len(symbols))
    at = inputs.get("at", 0)
    whole = round(at) if isinstance(at, int | float) and math.isfinite(at) else 0
    nats, files = [], []
    for n in lengths:
        mean = number(f["text_cross_entropy"](rest[:n], symbols, table.copy()))
        nats.append(mean * (n - 1) + math.log(len(symbols)))
        blob = f["compress"](rest[:n], symbols, table.copy()) if np.isfinite(table).all() else None
        files.append(len(blob) if isinstance(blob, bytes | bytearray) else math.nan)
    back = False
    if isinstance(blob, bytes | bytearray):  # of the longest
        back = f["decompress"](bytes(blob), lengths[-1], symbols, table.copy()) == rest
    flat = [len(rest[:n].encode()) for n in lengths]
    sizes: dict[str, Any] = {**others(rest, lengths)}
    per_byte: dict[str, Any] = {
        name: [8 * size / b for size, b in zip(row, flat, strict=True)] for name, row in sizes.items()
    }
    per_byte["model"] = [number(f["bits_per_byte"](n, b)) for n, b in zip(nats, flat, strict=True)]
    return {
        **about,
        "trained": len(train),
        "characters": len(symbols),
        "first": math.log2(len(symbols)),
        "lengths": list(lengths),
        "places": [math.log10(n) for n in lengths],
        "bytes": flat,
        "stored": {"bytes": files, "per_byte": [8 * a / b for a, b in zip(files, flat, strict=True)]},
        "sizes": {**sizes, "model": [n / math.log(2) / 8 for n in nats]},
        "per_byte": per_byte,
        "back": back,
        "at": max(0, min(len(lengths) - 1, whole)),
    }
