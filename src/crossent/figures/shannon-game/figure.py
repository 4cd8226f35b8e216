"""Shannon's guessing game on a text that neither has read: the reader's guesses, beside those of their table of pairs."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from crossent.figures.texts import rows
from crossent.figures.values import number, whole
from crossent.training.language import text as texts
from crossent.training.language.guessing import lower_bound, shares

NEEDS = {
    "bigram_probabilities": "m7.bigram",
    "text_cross_entropy": "m7.text_cross_entropy",
    "entropy": "m1.entropy",
    "to_bits": "m1.bits",
}
START: dict[str, Any] = {"seed": 0, "tries": [], "seen": 70}
TITLE = "Shannon’s guessing game"
SECONDS = 2.0

TRAINED, ALONE = 60_000, 2_000  # characters that the model learns from, and that it plays alone
CONTEXT = 70  # characters shown before the first guess
MOST = 120  # characters of one game
SMOOTHING = 0.1


@lru_cache(maxsize=1)
def parts() -> tuple[str, str]:
    """The text that the model learns from, and the one that the game is played on."""
    train, rest = texts.split(texts.sample())
    return texts.letters(train)[-TRAINED:], texts.letters(rest)


def prepare(inputs: Any) -> None:
    """Read the text before their time runs."""
    parts()


def passage(seed: int) -> tuple[str, str]:
    """What is shown before the game, and what is to be guessed: whole words from a place that the seed decides."""
    rest = parts()[1]
    place = int(np.random.default_rng(seed).integers(0, len(rest) - CONTEXT - MOST - 40))
    start = rest.index(" ", place) + 1
    return rest[start : start + CONTEXT], rest[start + CONTEXT : start + CONTEXT + MOST]


def played(tries: Any, hidden: str) -> list[str]:
    """The letters tried for each character, without doubles, up to the first that is not found yet."""
    found: list[str] = []
    for text, right in zip(tries if isinstance(tries, list) else [], hidden, strict=False):
        tried = dict.fromkeys(c for c in (text if isinstance(text, str) else "") if c in texts.LETTERS)
        letters = "".join(tried)
        found.append(letters[: letters.index(right) + 1] if right in letters else letters)
        if right not in letters:
            break
    return found


def ranks(table: np.ndarray, text: str) -> list[float]:
    """How many guesses the table needs for each character but the first: it names the likeliest first."""
    order = np.argsort(-table, axis=1, kind="stable")
    place = {character: i for i, character in enumerate(texts.LETTERS)}
    found = []
    for before, after in pairwise(text):
        row = place[before]
        known = np.isfinite(table[row]).all()
        found.append(1 + order[row].tolist().index(place[after]) if known else math.nan)
    return found


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return what is seen of the text, the guesses so far, and bits a character: the reader's bounds, the model's price."""
    seed = whole(inputs, "seed", 0, 0, 10**6)
    train, rest = parts()
    shown, hidden = passage(seed)
    tries = played(inputs.get("tries"), hidden)
    done = [t for t, right in zip(tries, hidden, strict=False) if t.endswith(right) and t]
    solved = hidden[: len(done)]
    size = len(texts.LETTERS)
    table = rows(f["bigram_probabilities"](train, texts.LETTERS, SMOOTHING), size)

    def price(text: str) -> float:
        return number(f["to_bits"](number(f["text_cross_entropy"](text, texts.LETTERS, table.copy()))))

    def bounds(guesses: list[float]) -> dict[str, float]:
        if not guesses or not np.isfinite(guesses).all():
            return {"low": math.nan, "high": math.nan}
        q = shares([int(g) for g in guesses], size)
        return {"low": lower_bound(q), "high": number(f["to_bits"](number(f["entropy"](np.array(q)))))}

    mine = [len(t) for t in done]
    same = ranks(table, shown[-1] + solved)
    alone = rest[:ALONE]
    game = price(shown[-1] + solved) if solved else None
    return {
        "seed": seed,
        "seen": whole(inputs, "seen", CONTEXT, 1, CONTEXT),
        "tries": tries,
        "shown": shown,
        "solved": solved,
        "tried": tries[len(done)] if len(tries) > len(done) else "",
        "over": len(done) == len(hidden),
        "mine": mine,
        "model": same,
        "bounds": bounds([float(g) for g in mine]) if mine else None,
        "model_bounds": bounds(same) if mine else None,
        "game": game,
        "alone": {"bits": price(alone), **bounds(ranks(table, alone)), "characters": ALONE},
        "nothing": math.log2(size),
    }
