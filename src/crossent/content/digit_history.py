"""What the history of a watched training run must be like, and when it must be told."""

from __future__ import annotations

import math
import numbers
from typing import Any

from crossent.content.digit_told import CALL, NAMES
from crossent.engine.values import kind

Watch = Any  # of either framework


def one_list(watch: Watch) -> str | None:
    """Each name has a list of its own."""
    same = [(a, b) for a in NAMES for b in NAMES if a < b and watch.history[a] is watch.history[b]]
    if same:
        first, second = same[0]
        return (
            f'{CALL} returned one and the same list under "{first}" and "{second}", expected a list of its own for each: '
            "every number is in all "
            "of them. `dict.fromkeys(names, [])` and `[[]] * 4` make one list; `{name: [] for name in names}` makes four."
        )
    return None


def lists(watch: Watch, epochs: int) -> str | None:
    """A finite float for each epoch."""
    for name in NAMES:
        values = watch.history[name]
        if len(values) != epochs:
            return f'{CALL} returned {len(values)} numbers under "{name}", expected {epochs}, one for each epoch.'
        for value in values:
            if isinstance(value, bool) or not isinstance(value, numbers.Real):
                what = "a tensor" if hasattr(value, "numpy") else kind(value)
                return (
                    f'{CALL} returned {what} in the list "{name}", expected floats. `float(...)` makes one of a '
                    "tensor with one number."
                )
            if not math.isfinite(value):
                return (
                    f'{CALL} returned {value} in "{name}", expected finite numbers. Print the first losses: in which batch '
                    "does it begin?"
                )
    return None


def called(watch: Watch, epochs: int) -> str | None:
    """`on_epoch` comes once for each epoch."""
    times = len(watch.told)
    if times != epochs:
        return (
            f"{CALL} called `on_epoch` {times} times, expected {epochs}: once after each epoch, in the loop over the epochs "
            "and behind the loop "
            "over the batches."
        )
    return None


def numbered(watch: Watch, epochs: int) -> str | None:
    """The epochs are told in order, from 0 or from 1."""
    told = [each.epoch for each in watch.told]
    if told not in ([*range(epochs)], [*range(1, epochs + 1)]):
        return f"{CALL} called `on_epoch` with the epochs {told}, expected 0, 1, 2 or 1, 2, 3: `on_epoch(epoch, history)`."
    return None


def in_time(watch: Watch) -> str | None:
    """`on_epoch` comes when the numbers of its epoch are in, with the history."""
    for k, each in enumerate(watch.told, start=1):
        if not isinstance(each.history, dict) or len(each.lengths) < len(NAMES):
            return (
                f"{CALL} called `on_epoch` with {kind(each.history)} as its history, expected the dict of the "
                "four lists, as far as it "
                "has come: `on_epoch(epoch, history)`."
            )
        for name, length in each.lengths.items():
            if length != k:
                when = "before" if length < k else "after"
                return (
                    f'{CALL} called `on_epoch` after epoch {k} with {length} numbers in "{name}", expected {k}. Append the '
                    "four numbers of the epoch "
                    f"first, then call it: here it is {when} its time, or gets another history."
                )
    return None
