"""What the checks of module 7 say of a mistake, where a sentence and not an id tells it."""

import runpy
from pathlib import Path
from typing import Any

import pytest

import crossent.content
from crossent.content import values
from crossent.content.language import validated
from crossent.web.computed import fill, public

EXERCISES = Path(crossent.content.__path__[0]) / "m7_language" / "exercises"


def said(folder: str, **functions: Any) -> str:
    """What the first law that these functions break says, and its title."""
    check = runpy.run_path(str(EXERCISES / folder / "check.py"))["check"]
    return next((f"{law.title} {text}" for law in check.laws if (text := law.test(functions))), "")


def table(text: str, alphabet: str, probabilities: Any) -> bytes:
    """Stores well enough whatever has two characters to choose from."""
    if len(alphabet) == 1:
        raise ValueError("Probability distribution not normalizable (the array of probabilities\n  is short)")
    return text.encode()


def test_an_exception_is_told_as_far_as_it_makes_sense() -> None:
    text = said("50_compress", compress=table, decompress=lambda blob, *rest: blob.decode())
    assert "raised ValueError: Probability distribution not normalizable. With an alphabet of one" in text


def test_a_first_character_that_is_not_stored_is_told() -> None:
    text = said(
        "50_compress",
        compress=lambda text, *rest: text[1:].encode(),
        decompress=lambda blob, length, alphabet, p: (alphabet[0] + blob.decode())[:length],
    )
    assert "is stored as well: log2 V bits" in text


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        (
            lambda logits, **_: len(logits),
            "No token has that number. `sample_next(logits)` of 1 logit returned 1",
        ),
        (lambda logits, **_: 0.5, "not its probability"),
    ],
)
def test_a_number_that_is_no_token_is_told(drawn: Any, words: str) -> None:
    assert words in said("70_sample", sample_next=drawn)


def test_a_temperature_without_effect_is_told() -> None:
    import torch

    def draw(logits: Any, temperature: float = 1.0, generator: Any = None) -> int:
        return int(torch.multinomial(logits.softmax(-1) / temperature, 1, generator=generator))

    assert "Here it changes nothing" in said("70_sample", sample_next=draw)


def test_the_lesson_and_the_run_beside_it_count_the_same_bigram() -> None:
    smoothing = runpy.run_path(str(EXERCISES / "70_sample" / "training.py"))["SMOOTHING"]
    lesson = (EXERCISES.parent / "lesson.md").read_text(encoding="utf-8")
    text = fill(lesson, public(vars(values)), "m7_language")
    assert f"The bigram costs {validated(smoothing):.3f} nats a character" in text
