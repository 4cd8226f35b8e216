"""The logits that `compare` is given: typed, drawn at random, or read from a file; or the two that show most."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossent.terminal.problems import WrongCall

LARGEST = 50_000  # logits: the exact value of more takes too long
DTYPES = ("float32", "float64")


@dataclass(frozen=True)
class Input:
    """Rows of scores with their classes or, of two classes, one score each with its label 0 or 1."""

    words: str
    logits: list[Any]
    labels: list[int]
    dtype: str


def read_inputs(
    logits: str | None,
    target: str | None,
    random: tuple[int, int] | None,
    scale: float,
    seed: int,
    file: str | None,
    binary: bool,
    dtype: str,
) -> list[Input]:
    """The inputs of one call, or a wrong call that says what may be given."""
    import numpy as np

    if dtype not in DTYPES:
        raise WrongCall(f"--dtype {dtype}: it can be {' or '.join(DTYPES)}.")
    if sum(x is not None for x in (logits, random, file)) > 1:
        raise WrongCall("Give one of --logits, --random and --file.")
    if random is None and logits is None and file is None:
        if target is not None:
            raise WrongCall("--target belongs to logits: add --logits, --random or --file.")
        return _telling(binary, dtype)
    if random is not None:
        rows, classes = random
        if rows < 1 or classes < 2 or rows * classes > LARGEST:
            raise WrongCall(f"--random {rows} {classes}: N from 1, C from 2, and N times C up to {LARGEST}.")
        if not 0 < scale < float("inf"):
            raise WrongCall(f"--scale {scale}: it is a number above 0, the spread of the logits.")
        if seed < 0:
            raise WrongCall(f"--seed {seed}: it is a whole number from 0.")
        if binary and classes != 2:
            raise WrongCall("--binary has two classes: --random N 2.")
        rng = np.random.default_rng(seed)
        values = scale * rng.standard_normal(rows if binary else (rows, classes))
        labels = rng.integers(0, classes, rows)
        words = f"random {rows} x {classes}, scale {scale:g}, seed {seed}"
    else:
        values = _typed(logits) if logits is not None else _stored(str(file))
        words = f"logits {logits}" if logits is not None else Path(str(file)).name
        if not binary and values.ndim == 1:
            values = values[None]
        if binary and values.ndim == 2 and 1 in values.shape:
            values = values.reshape(-1)
        labels = np.zeros(len(values) if values.ndim else 0, dtype=int)
    if target is not None:
        labels = _labels(target, len(labels))
        words += f", target {target}"
    elif random is None:
        words += ", target 0"
    return [_checked(values, labels, binary, dtype, words)]


def _telling(binary: bool, dtype: str) -> list[Input]:
    if binary:
        return [
            Input("score 25, label 1", [25.0], [1], dtype),
            Input("score -1000, label 1", [-1000.0], [1], dtype),
        ]
    return [
        Input("logits 25, 0, target 0", [[25.0, 0.0]], [0], dtype),
        Input("logits 0, 1000, -3, target 0", [[0.0, 1000.0, -3.0]], [0], dtype),
    ]


def _typed(text: str) -> Any:
    import numpy as np

    try:
        rows = [[float(word) for word in row.split(",")] for row in text.split(";")]
        return np.array(rows if len(rows) > 1 else rows[0])
    except ValueError:
        raise WrongCall(
            f'--logits "{text}": write numbers with commas, for example "25,0", and rows of one length with ";" between.'
        ) from None


def _stored(name: str) -> Any:
    import numpy as np

    path = Path(name).expanduser()
    if not path.is_file():
        raise WrongCall(f"There is no file {name}.")
    if path.suffix not in (".npy", ".csv"):
        raise WrongCall(f"{name}: --file reads .npy and .csv.")
    try:
        values = np.load(path) if path.suffix == ".npy" else np.loadtxt(path, delimiter=",", ndmin=2)
        return np.asarray(values, dtype=float)
    except (ValueError, TypeError, EOFError, UnicodeDecodeError) as error:
        what = "rows of numbers with commas" if path.suffix == ".csv" else "an array of numbers"
        raise WrongCall(f"{name} does not hold {what}: {str(error).splitlines()[0]}") from None


def _labels(text: str, count: int) -> Any:
    import numpy as np

    try:
        found = [int(word) for word in text.split(",")]
    except ValueError:
        raise WrongCall(
            f'--target "{text}": write one class for each row, whole numbers with commas.'
        ) from None
    if len(found) == 1:
        found *= count
    if len(found) != count:
        raise WrongCall(
            f"--target has {len(found)} classes for {count} rows. Give one for each, or one for all."
        )
    return np.array(found)


def _checked(values: Any, labels: Any, binary: bool, dtype: str, words: str) -> Input:
    import numpy as np

    if values.ndim != (1 if binary else 2) or not values.size:
        raise WrongCall(
            f"The logits have the shape {values.shape}; expected is "
            + ("(N,), one score each." if binary else "(N, C), a row for each example, or one row.")
        )
    classes = 2 if binary else values.shape[1]
    if classes < 2:
        raise WrongCall("One logit is one class, with a loss of 0. Give two, or --binary for a score.")
    if values.size > LARGEST:
        raise WrongCall(f"{values.size} logits are too many for an exact value. Give up to {LARGEST}.")
    with np.errstate(over="ignore"):
        rounded = values.astype(dtype)
    if not np.isfinite(rounded).all():
        raise WrongCall(f"A logit is not finite in {dtype}. Only finite ones have an exact loss.")
    if ((labels < 0) | (labels >= classes)).any():
        raise WrongCall(f"--target holds classes from 0 to {classes - 1} here: there are {classes} classes.")
    if len(words) > 60:
        words = f"{words[:57]}..."
    return Input(words, rounded.astype(float).tolist(), labels.tolist(), dtype)
