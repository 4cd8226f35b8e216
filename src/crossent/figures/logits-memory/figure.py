"""What the logits of a batch take, for vocabularies of real models, and how much of it the learner's losses keep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crossent.figures.values import number, option, whole

NEEDS = {
    "chunked_linear_cross_entropy": "m7.chunked_loss",
    "low_memory_cross_entropy": "m7.chunked_memory",
}
START = {"model": "GPT-2", "batch": 8, "length": 1024, "dtype": "float32", "chunk": 1024}
TITLE = "What the logits take"
SECONDS = 2.0

# The vocabulary of each model as its published configuration (`vocab_size` in config.json) has it.
VOCABULARIES = {"GPT-2": 50_257, "Llama 3": 128_256, "Qwen 2.5": 151_936, "Gemma 2": 256_000}
BYTES = {"float32": 4, "bfloat16": 2}
LENGTHS = [2**k for k in range(7, 18)]
CHUNKS = [64, 256, 1024, 4096]
GIB = 2**30
ROWS, WIDTH, CLASSES, CHUNK = 8, 7, 53, 4  # of the small case in which the learner's losses are watched


def shares(f: Mapping[str, Callable[..., Any]]) -> dict[str, dict[str, float]]:
    """How the memory of each of the learner's losses grows, and what it says: watched on two small batches, over both passes.

    `rows` is how many tables of all logits it holds at its fullest moment, `chunks` how many of a chunk's beside them.
    """
    import torch

    from crossent.training.language.watching import example, most_at_once

    def wanting(n: int) -> Any:
        hidden, weight, labels = example(n, WIDTH, CLASSES)
        return hidden.requires_grad_(), weight.requires_grad_(), labels

    found = {}
    for name, function in (
        ("chunked", "chunked_linear_cross_entropy"),
        ("saved", "low_memory_cross_entropy"),
    ):
        (value, few), (_, many) = (most_at_once(f[function], *wanting(n), CHUNK) for n in (ROWS, 2 * ROWS))
        grows = max(0.0, (many - few) / ROWS)
        value = value.detach() if isinstance(value, torch.Tensor) else value
        found[name] = {
            "rows": grows,
            "chunks": max(0.0, (few - grows * ROWS) / CHUNK),
            "value": number(value),
        }
    return found


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return sizes in GiB for the batch that was asked for, and for each model."""
    model, dtype = option(inputs, "model", list(VOCABULARIES)), option(inputs, "dtype", list(BYTES))
    batch = whole(inputs, "batch", START["batch"], 1, 64)
    length, chunk = option(inputs, "length", LENGTHS), option(inputs, "chunk", CHUNKS)
    rows, own = batch * length, shares(f)

    def gib(count: float, name: str = model) -> float:
        return count * VOCABULARIES[name] * BYTES[dtype] / GIB

    def needed(share: Mapping[str, float]) -> float:
        return share["rows"] * gib(rows) + share["chunks"] * gib(min(chunk, rows))

    return {
        "model": model,
        "dtype": dtype,
        "batch": batch,
        "length": length,
        "lengths": LENGTHS,
        "chunk": chunk,
        "rows": rows,
        "vocabulary": VOCABULARIES[model],
        "logits": gib(rows),
        "chunks": gib(min(chunk, rows)),
        "models": [
            {"name": name, "vocabulary": v, "logits": gib(rows, name)} for name, v in VOCABULARIES.items()
        ],
        "bars": [
            {"name": "plain, both passes", "gib": 3 * gib(rows), "own": ""},
            {"name": "logits alone", "gib": gib(rows), "own": ""},
            {"name": "in chunks", "gib": needed(own["chunked"]), "own": "loss"},
            {"name": "memory saved", "gib": needed(own["saved"]), "own": "q"},
        ],
        "values": {name: share["value"] for name, share in own.items()},
    }
