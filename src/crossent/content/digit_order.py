"""In which order a watched training takes its images, in which form, and how large its steps are. Of either framework."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from crossent.content.digit_told import CALL
from crossent.engine.probe import Remark, View

Watch = Any
Form = tuple[str, float, float]  # the set, and the numbers a and b: it is shown a · image + b
CHANCE, GROWN = math.log(10), 10
RATES = "Adam with a rate of 0.001, SGD with 0.1"
PIXELS = "pixels lie in [0, 1] already. What else is to be done to them belongs into the model, so that each who asks it does the same."
SEEN = {"in-order": False, "one-order": False, "drawn-again": False, "overshoots": False}
TITLES = {
    "in-order": "The images come in the order of the set.",
    "one-order": "The same order in each epoch.",
    "drawn-again": "Some twice, some not at all.",
}
WORDS = {
    "in-order": "It learns. But nothing shuffles the images: each epoch cuts the set into the same batches. Where a set is sorted, all "
    "0 first, a batch teaches one digit and the next one unlearns it. A new order in each epoch costs nothing: {how}.",
    "one-order": "It learns. But each epoch goes through the same batches: the order is drawn once, or its seed is set again in each "
    "epoch. In a new order the images come together in other batches each time: {how}, in the loop over the epochs.",
    "drawn-again": "It learns. But the rows are drawn with replacement: an epoch has some images twice, and others not at "
    "all. An order of all rows has each of them once: {how}.",
}


class Forms:
    """The images of the sets, to be known again where they come scaled and shifted."""

    def __init__(self, sets: dict[str, Any]) -> None:
        self._known = {}
        for part, (x, _) in sets.items():
            for row in _flat(x):
                key = _shape(row)
                if key is not None:
                    self._known[key] = (part, float(row.min()), float(np.ptp(row)))

    def of(self, x: Any) -> Form | None:
        """What was done to these images, where it is one scale and one shift for all of them."""
        found = []
        for row in _flat(x):
            known = self._known.get(_shape(row) or b"")
            if known is None:
                return None
            part, low, width = known
            scale = float(np.ptp(row)) / width
            found.append((part, scale, float(row.min()) - scale * low))
        parts, scales, shifts = zip(*found, strict=True) if found else ((), (), ())
        if len(set(parts)) != 1 or not _alike(scales) or not _alike(shifts):
            return None
        return parts[0], float(np.mean(scales)), float(np.mean(shifts))


def _flat(x: Any) -> Any:
    return np.asarray(x, dtype=np.float64).reshape(len(x), -1)


def _shape(row: Any) -> bytes | None:
    """An image without its scale and its shift."""
    width = np.ptp(row)
    return np.rint(200 * (row - row.min()) / width).astype(np.uint8).tobytes() if width > 0 else None


def _alike(values: Sequence[float]) -> bool:
    return float(np.ptp(values)) <= 1e-3 * (1e-3 + float(np.abs(values).max()))


def scaled(watch: Watch) -> str | None:
    """It learns from the images that it is measured on: both as they are, or both by the model's own doing."""
    forms = [each.form for each in watch.shown if each.slope is not None and not each.part]
    if (
        not forms
        or any(form is None for form in forms)
        or not any(each.part == "val" for each in watch.shown)
    ):
        return None
    scales, shifts = [form[1] for form in forms], [form[2] for form in forms]
    if not _alike(scales) or not _alike(shifts):
        return None
    return (
        f"{CALL} showed the training images to the model {_done(scales[0], shifts[0])}, and the validation images as they are. Expected "
        f"both alike: what it learns holds for the images that it learns from. The {PIXELS}"
    )


def changed(call: str, given: Any, shown: Sequence[Any]) -> str | None:
    """Words for a call that measures its images scaled and shifted; None where the batches come as they are."""
    form = Forms({"given": (given, None)}).of(np.concatenate(shown)) if shown else None
    if form is None or abs(form[1] - 1) + abs(form[2]) < 1e-3:
        return None
    done = _done(*form[1:])
    return f"{call} shows the images to the model {done}. Expected the images as they came: the {PIXELS}"


def _done(scale: float, shift: float) -> str:
    return f"multiplied by {scale:.4g}" if abs(shift) < 1e-6 else f"as {scale:.4g} · image {shift:+.4g}"


def look(watch: Watch, images: int) -> None:
    """Note what is to be said of the order."""
    SEEN.update(dict.fromkeys(SEEN, False))
    epochs = [watch.in_epoch(k, "train", True) for k in range(len(watch.told))]
    orders = [[row for each in calls for row in each.rows] for calls in epochs]
    whole = len(orders) > 1 and all(len(order) > 0.9 * images for order in orders)
    if not whole or any(len(calls) < 2 for calls in epochs):
        return
    same = all(order == orders[0] for order in orders)
    SEEN["in-order"] = same and orders[0] == sorted(orders[0])
    SEEN["one-order"] = same and not SEEN["in-order"]
    SEEN["drawn-again"] = not same and all(len(set(order)) < 0.8 * images for order in orders)


def remarks(how: str, slow: Callable[[], bool], digits: str, without: Sequence[str] = ()) -> list[Remark]:
    """Of the order, of a smoothed loss and of the pace, with the framework's way to shuffle and the words for what it was tried with."""
    order = [
        Remark(name, TITLES[name], words.format(how=how), _noted(name))
        for name, words in WORDS.items()
        if name not in without
    ]
    return [
        *order,
        Remark(
            "slow",
            "It learns slowly.",
            f"{digits} of others right. More comes of the same time with larger steps: {RATES}, batches of 32 to 128.",
            lambda view: slow() and not SEEN["overshoots"],
        ),
        Remark(
            "overshoots",
            "Its steps are too large.",
            f"{digits} of others right. Losses above ln 10, or weights that grow more than tenfold, say that its steps overshoot: it "
            f"spends its time on the way back. Smaller ones: {RATES}.",
            lambda view: slow() and SEEN["overshoots"],
        ),
    ]


def _noted(name: str) -> Callable[[View], bool]:
    return lambda view: SEEN[name]


def steps(losses: Sequence[Any], growth: float) -> str:
    """Words on the size of the steps, by the training losses of a run and by how much its first weights have grown."""
    highest = max(float(value) for value in losses)
    SEEN["overshoots"] = highest > 1.15 * CHANCE or growth > GROWN
    if not SEEN["overshoots"]:
        return f"Larger steps, or more of them: {RATES}, batches of 32 to 128."
    sign = (
        f"Ten digits that are all as likely cost ln 10 = {CHANCE:.3f}, and its highest loss is {highest:.5g}"
        if highest > 1.15 * CHANCE
        else f"The weights of its first layer are {growth:.0f} times as large as at the start"
    )
    return f"{sign}: the steps are too large and overshoot. Smaller ones: {RATES}."
