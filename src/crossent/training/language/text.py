"""The text that models learn from: the documentation inside every CPython, or a file of the learner's own.

A text is a plain string. It is split by position, so that what is validated on comes after what was trained on.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

LARGEST = 5_000_000  # bytes of a file that is read
SMALLEST = 1_000  # characters: fewer leave nothing to learn from


class TextError(ValueError):
    """A text cannot be used; the message says what helps."""


@lru_cache(maxsize=1)
def sample() -> str:
    """Return the help texts that every CPython carries for `help("topics")`, one after another.

    Some 465,000 characters of English and code; how many depends on the version of Python.
    """
    try:
        from pydoc_data.topics import topics
    except ImportError as error:
        raise TextError(
            "This Python comes without pydoc_data.topics, the text that is used here. Install Python's full standard "
            "library, or choose a text file of your own."
        ) from error
    return "\n\n".join(topics[name] for name in sorted(topics))


def split(text: str, share: float = 0.1) -> tuple[str, str]:
    """Return the first part of a text, to train on, and the last `share` of it, to validate on."""
    if not 0 < share < 1:
        raise ValueError(
            f"share is {share}, expected more than 0 and less than 1: the part kept for validation."
        )
    cut = round(len(text) * (1 - share))
    return text[:cut], text[cut:]


def alphabet(text: str) -> str:
    """Return the characters that occur in a text, each once, in the order of their numbers.

    Example:
        >>> alphabet("banana")
        'abn'
    """
    return "".join(sorted(set(text)))


def files(folder: Path) -> list[str]:
    """Return the names of the text files that lie directly in a folder, in order."""
    return sorted(path.name for path in folder.glob("*.txt") if path.is_file())


def read(name: str, folder: Path) -> str:
    """Return the text of a file in a folder, by its name alone; "" is the text that comes with Python.

    Raises:
        TextError: there is no such file there, it is too large or too short, or it is not UTF-8.
    """
    if not name:
        return sample()
    path = folder / name
    if Path(name).name != name or not path.is_file():
        found = ", ".join(files(folder)) or "none"
        raise TextError(
            f"There is no file {name!r} in {folder}. Put a text file there; its name ends in .txt. Found: {found}."
        )
    size = path.stat().st_size
    if size > LARGEST:
        raise TextError(
            f"{name} has {size:,} bytes, and at most {LARGEST:,} are read. Save its beginning as a file of its own."
        )
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextError(
            f"{name} is not UTF-8: byte {error.start:,} ({error.object[error.start]:#04x}) does not fit. Open it in an editor "
            "and save it with the encoding UTF-8."
        ) from error
    if len(text) < SMALLEST:
        raise TextError(
            f"{name} has {len(text):,} characters, and {SMALLEST:,} are the least to learn from. Take a longer text."
        )
    return text


LETTERS = " abcdefghijklmnopqrstuvwxyz"  # the 27 symbols of Shannon's experiment


def letters(text: str) -> str:
    """Return a text in small letters, everything else turned into single spaces.

    Example:
        >>> letters("Don't panic: 42!")
        'don t panic '
    """
    return re.sub("[^a-z]+", " ", text.lower())
