"""A recurrent network learns a text, beside the learner's bigram. Before a run: what their bigram writes, and the untrained loss."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, table, whole
from crossent.training.language.text import alphabet, sample

NEEDS = {
    "bigram_probabilities": "m7.bigram",
    "chunked_linear_cross_entropy": "m7.chunked_loss",
    "sample_next": "m7.sample",
}
START = {"seed": 0}
TITLE = "A network that writes, beside your bigram"
SECONDS = 4.0  # for one answer: their loop counts some thousand pairs

READ, AFTER, WRITTEN = (
    20_000,
    5_000,
    160,
)  # characters that the bigram is counted on here, is measured on, and writes
ROWS, WIDTH, CHUNK = 32, 8, 16  # of the loss before anything is learnt
UNKNOWN = "\N{WHITE SQUARE}"  # stands for what is no character's number


def cost(rows: Any, text: str, characters: str) -> float:
    """Nats a character of a text under a bigram's table; nan where there is no pair."""
    if len(text) < 2:
        return math.nan
    place = {character: i for i, character in enumerate(characters)}
    at = np.array([place[character] for character in text])
    return float(-np.mean(np.log(rows[at[:-1], at[1:]])))


def bigram_text(f: Mapping[str, Callable[..., Any]], rows: Any, characters: str, seed: int) -> str:
    """What the learner's bigram goes on with, drawn by their own function."""
    import torch

    rows = torch.tensor(rows)
    logits = torch.nan_to_num(rows.log(), nan=0.0)
    generator, at, written = torch.Generator().manual_seed(seed), characters.index("T"), []
    for _ in range(WRITTEN):
        drawn = number(f["sample_next"](logits[at].clone(), 1.0, generator))
        known = math.isfinite(drawn) and 0 <= drawn < len(characters)
        at = int(drawn) if known else 0
        written.append(characters[at] if known else UNKNOWN)
    return "T" + "".join(written)


def first_loss(f: Mapping[str, Callable[..., Any]], num_characters: int) -> float:
    """The learner's loss of hidden states that say nothing: ln V."""
    import torch

    hidden, labels = torch.zeros(ROWS, WIDTH), torch.arange(ROWS) % num_characters
    value = f["chunked_linear_cross_entropy"](hidden, torch.ones(num_characters, WIDTH), labels, CHUNK)
    return number(value.detach()) if isinstance(value, torch.Tensor) else number(value)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return what is there before a run."""
    seed = whole(inputs, "seed", START["seed"], 0, 10_000)
    text = sample()
    characters = alphabet(text)
    found = f["bigram_probabilities"](text[:READ], characters, 0.1)
    rows = np.array(table(found, len(characters), len(characters)))
    written = bigram_text(f, rows, characters, seed)
    return {
        "seed": seed,
        "first": first_loss(f, len(characters)),
        "uniform": math.log(len(characters)),
        "characters": len(characters),
        "read": READ,
        "bigram": cost(rows, text[READ : READ + AFTER], characters),
        "written": {"text": written, "nats": cost(rows, written.replace(UNKNOWN, ""), characters)},
    }
