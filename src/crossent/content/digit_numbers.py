"""Whether the numbers that a watched training tells are those that it really had; if not, what they are."""

from __future__ import annotations

from typing import Any

import numpy as np

from crossent.content.digit_told import CALL, NAMES

Shown = Any  # of either framework
Watch = Any

SUMS = "Add up sums, divide by the number of images."
WORDS = {
    "batch-means": f"That is the mean of the batches' means: the images of the smaller last batch count for more. {SUMS}",
    "last": "That is the last batch alone. Add up over all batches of the epoch.",
    "first": "That is the first batch alone. Add up over all batches of the epoch.",
    "sum": "That is a sum. Divide by the number of images.",
    "means added": f"The batches' means are added up, and not divided. {SUMS}",
    "sum of means": "The batches' means are added up and divided by the number of images. Multiply each by its batch's size first.",
}


def near(got: float, right: float) -> bool:
    """The same for float32 and another order of adding up."""
    return abs(got - right) <= 2e-4 + 5e-4 * abs(right)


def told(watch: Watch, name: str) -> list[float]:
    """The numbers of that name in the history that came back, epoch by epoch."""
    return [float(value) for value in watch.history[name]]


def all_near(got: list[float], right: list[float]) -> bool:
    """Whether both have the same numbers."""
    return len(got) == len(right) and all(near(a, b) for a, b in zip(got, right, strict=True))


def percent(watch: Watch) -> str | None:
    """Accuracies are shares."""
    for name in NAMES[2:]:
        if max(told(watch, name)) > 1.0001:
            return (
                f'{CALL} returned {max(told(watch, name)):.4g} in "{name}", expected shares between 0 and 1: leave out the factor '
                "100, and divide by the number of images."
            )
    return None


def exchanged(watch: Watch) -> str | None:
    """Every number under its own name."""
    true = {name: [each.true[name] for each in watch.told] for name in NAMES}
    for kind in ("loss", "accuracy"):
        train, val = told(watch, f"train_{kind}"), told(watch, f"val_{kind}")
        if all_near(train, true[f"val_{kind}"]) and not all_near(val, true[f"val_{kind}"]):
            return (
                f'{CALL} wrote under "train_{kind}" what the model has on the validation set: {train[0]:.4f} after the first epoch. '
                f'Expected it under "val_{kind}", and the training set\'s under "train_{kind}".'
            )
    for part in ("train", "val"):
        if all_near(told(watch, f"{part}_loss"), true[f"{part}_accuracy"]):
            return (
                f'{CALL} wrote the accuracy under "{part}_loss". `evaluate` returns the loss first: '
                f"`loss, accuracy = evaluate(model, *{part}_set)`."
            )
    return None


def val_mode(watch: Watch) -> str | None:
    """Validation in evaluation mode."""
    if any(each.part == "val" and each.training for each in watch.shown):
        return (
            f"{CALL} showed the validation images to the model in training mode: dropout draws lots, and batch norm learns from "
            "them. Expected evaluation mode: `model.eval()` before, `model.train()` for the next epoch. `evaluate` does the first."
        )
    return None


def strange(watch: Watch) -> str | None:
    """The validation images as they are."""
    if not any(each.part == "val" for each in watch.shown) and any(not each.part for each in watch.shown):
        return (
            f"{CALL} measured on images that are in neither set. Expected the images of `val_set` as they are: they lie in [0, 1], "
            "and everything that is to be done to them belongs into the model, so that each who asks it does the same."
        )
    return None


def ways(calls: list[Shown], kind: str) -> dict[str, float]:
    """The mean over all images of these calls, and what else people take for it."""
    values = [np.asarray(each.losses if kind == "loss" else each.right) for each in calls]
    if not values:
        return {}
    together, means = np.concatenate(values), np.array([part.mean() for part in values])
    found = {
        "mean": together.mean(),
        "batch-means": means.mean(),
        "last": means[-1],
        "first": means[0],
        "sum": together.sum(),
        "means added": means.sum(),
        "sum of means": means.sum() / len(together),
    }
    return {name: float(value) for name, value in found.items()}


def mistaken(got: float, calls: list[Shown], kind: str) -> str:
    """Words for a number that is known for another than the mean, or none."""
    found = ways(calls, kind)
    if kind == "accuracy" and found and near(got, 1 - found["mean"]):
        return "That is the share of the wrong ones."
    return next((WORDS[way] for way, wrong in found.items() if way != "mean" and near(got, wrong)), "")


def validation(watch: Watch, kind: str) -> str | None:
    """The validation numbers are the model's at the end of each epoch."""
    name = f"val_{kind}"
    for k, (got, each) in enumerate(zip(told(watch, name), watch.told, strict=True)):
        right = each.true[name]
        if near(got, right):
            continue
        start = (
            f'{CALL} wrote {got:.4f} under "{name}" for epoch {k + 1}, expected {right:.4f}, which the model has on all of '
            "`val_set` then."
        )
        before = watch.start if k == 0 else watch.told[k - 1].true
        if near(got, before[name]):
            return f"{start} That is its number before the epoch. Measure behind the loop over the batches."
        calls = watch.in_epoch(k, "val")
        words = mistaken(got, calls, kind)
        asked, there = len({row for call in calls for row in call.rows}), len(watch.sets["val"][1])
        if asked < there and near(got, ways(calls, kind)["mean"] if calls else got - 1):
            words = f"That is the mean of {asked} of the {there} validation images. Measure on all of them."
        if near(got, each.true[f"train_{kind}"]):
            words = "That is its number on the training set."
        return f"{start} {words or 'Measure in evaluation mode, at the end of the epoch, on every image: `evaluate(model, *val_set)`.'}"
    return None


def running(watch: Watch, kind: str) -> tuple[str | None, bool]:
    """The training numbers are those of the epoch as it ran, or at its end. Also whether the loss is a smoothed one."""
    name = f"train_{kind}"
    got = told(watch, name)
    if any(not each.part for each in watch.shown):
        return _plausible(watch, name), False  # images in a form of the learner's own: shifted, say
    amiss = [k for k in range(len(got)) if not _fits(watch, k, kind, got[k])]
    if not amiss:
        return None, False
    if kind == "loss":
        shares = [_smoothed(watch, k, loss) for k, loss in enumerate(got)]
        if min(shares) > 0.001 and max(shares) <= 0.5 and max(shares) - min(shares) < 0.01:
            return None, True
    k = amiss[0]
    groups = _groups(watch, k)
    ran, end = ways(groups[0], kind)["mean"] if groups else got[k], watch.told[k].true[name]
    start = f'{CALL} wrote {got[k]:.4f} under "{name}" for epoch {k + 1}, expected {ran:.4f} as the epoch ran, or {end:.4f} at its end.'
    words = next((words for group in groups if (words := mistaken(got[k], group, kind))), "")
    if not words and k and near(got[k], sum(ways(_groups(watch, j)[0], kind)["mean"] for j in range(k + 1))):
        words = "It goes on from the epoch before. Begin each epoch with a sum of 0."
    default = "Each training image counts once in an epoch: add up over the batches, divide by the number of images."
    return f"{start} {words or default}", False


def _groups(watch: Watch, k: int) -> list[list[Shown]]:
    """The calls of an epoch with training images, by what they were for: to learn from, or to measure."""
    found: dict[tuple[bool, bool, bool], list[Shown]] = {}
    for each in watch.in_epoch(k, "train"):
        found.setdefault((each.slope is not None, each.training, each.graph), []).append(each)
    return list(found.values())


def _fits(watch: Watch, k: int, kind: str, got: float) -> bool:
    right = [watch.told[k].true[f"train_{kind}"], *(ways(group, kind)["mean"] for group in _groups(watch, k))]
    return any(near(got, each) for each in right)


def _smoothed(watch: Watch, k: int, got: float) -> float:
    """The share of label smoothing that makes this loss of that epoch."""
    calls = watch.in_epoch(k, "train", learned=True)
    if not calls:
        return -1.0
    losses = np.concatenate([np.asarray(each.losses) for each in calls]).mean()
    even = np.concatenate([np.asarray(each.even) for each in calls]).mean()
    return float((got - losses) / (even - losses))


def _plausible(watch: Watch, name: str) -> str | None:
    for k, (got, each) in enumerate(zip(told(watch, name), watch.told, strict=True)):
        end = each.true[name]
        fits = abs(got - end) <= 0.4 if "accuracy" in name else 0.2 * end <= got <= 4 * end + 1
        if not fits:
            return (
                f'{CALL} wrote {got:.4f} under "{name}" for epoch {k + 1}, where the model has {end:.4f} at its end. Expected about '
                "that: the mean over the training images."
            )
    return None
