"""The cases of `diagnose`: for each, what has to be seen, and what is said then: what was seen, why, what to try.

How a curve is measured stands in `curves`, which losses give away their cause in `floors`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from crossent.maths.arrays import Floats
from crossent.training import curves, floors

SAME = 0.05  # a step within 5% of the gradient's, of N times it or of its opposite is exactly that, up to rounding
NEAR = 2.0  # ... and within this factor of N it is a sum too, with a constant of the loss's own, as the 2 of a square
MANY = 50  # examples; with fewer, an unlucky start of a mean loss can look like a sum
LEAST_FACTOR = 3.0  # below that, N times and a constant of the loss's own look alike
WITHIN = 0.02  # of ln C: random labels are learned by heart a little, a few thousandths of a nat in some hundred examples


@dataclass(frozen=True)
class Diagnosis:
    """One thing that is the matter: its name, a short sentence, an explanation, and the epoch where it began if it did at one."""

    id: str
    title: str
    message: str
    epoch: int | None = None


@dataclass(frozen=True)
class Run:
    """What is known of a run: its finite beginning, and the two records as they came."""

    loss: Floats
    val: Floats
    recorded: Floats
    recorded_val: Floats
    classes: int | None
    ratio: float | None
    examples: int | None
    rate: float | None


def first_step(run: Run) -> Diagnosis | None:
    """What the first step proves: the wrong sign, a sum, a second division, or that there was none."""
    ratio, n = run.ratio, run.examples
    if ratio is None:
        return _summed_loss(run)
    if ratio < 0:
        length = (
            "as long as it should be" if abs(ratio + 1) <= SAME else f"{_say(-ratio)} times its due length"
        )
        return Diagnosis(
            "uphill",
            "Uphill.",
            f"The first step is {length} and points the wrong way: along the gradient, where the loss climbs. Descent "
            "subtracts: `weights - learning_rate * gradient`. If you do, the gradient has the wrong sign: it is "
            "probability minus label.",
            1,
        )
    if ratio == 0 and not np.allclose(run.recorded, run.recorded[0], rtol=1e-6):
        return Diagnosis(
            "same-array",
            "The same array in every row.",
            f"The history's rows of weights show no first step, and yet the loss goes from {_say(run.recorded[0])} to "
            f"{_say(run.recorded[-1])}: something is learned. `weights -= …` changes an array in place, and the history holds that one "
            "array in all its rows. Append `weights.copy()`, or write `weights = weights - …`.",
            0,
        )
    if ratio == 0:
        return _unmoved("The weights are the same after the first step, although the gradient is not 0.")
    if n is not None and _is_factor(ratio, n):
        return Diagnosis(
            "sum-for-mean",
            "A sum in place of the mean.",
            f"The first step is {_say(ratio)} times as long as the mean loss asks for, and there are {n} examples: the "
            f"gradient is summed, not averaged. Divide it by {n}; otherwise a learning rate that suits one data set "
            "is too large for a bigger one.",
            1,
        )
    if n is not None and _is_factor(1 / ratio, n):
        return Diagnosis(
            "divided-twice",
            "Divided by N twice.",
            f"The first step is {_say(ratio)} of what the mean loss asks for. That is 1 / {_say(1 / ratio)}, and there are "
            f"{n} examples: the gradient was divided by their number twice. `mean` divides already; leave the other "
            "division out.",
            1,
        )
    return None


def _summed_loss(run: Run) -> Diagnosis | None:
    n, classes = run.examples, run.classes
    if n is None or classes is None or n < MANY or not run.loss.size:
        return None
    due = n * float(np.log(classes))
    if not due / NEAR <= run.loss[0] <= due * NEAR:
        return None
    return Diagnosis(
        "sum-for-mean",
        "A sum in place of the mean.",
        f"The first loss is {_say(run.loss[0])}. Guessing among {classes} classes costs {_say(due / n)} an example, and "
        f"{_say(due)} all {n} of them: the loss is summed, not averaged, and so is its gradient. Take the mean; steps are "
        f"{n} times too long otherwise.",
        0,
    )


def not_finite(run: Run, cause: Diagnosis | None) -> Diagnosis | None:
    """NaN or inf, and where it began: in the training loss, or in the validation loss alone or earlier."""
    train, val = (np.flatnonzero(~np.isfinite(values)) for values in (run.recorded, run.recorded_val))
    if not train.size and not val.size:
        return None
    if train.size and not (val.size and val[0] < train[0]):
        values, epoch, name = run.recorded, int(train[0]), "loss"
    else:
        values, epoch, name = run.recorded_val, int(val[0]), "validation loss"
    seen = f"The {name} is {'NaN' if np.isnan(values[epoch]) else 'infinite'} in epoch {epoch}"
    if epoch == 0:
        why = (
            ", with the first number recorded. Look for NaN or infinite features, labels outside their range, the mean "
            "of no examples, or ln 0 in the loss. Print each on the first batch."
        )
    else:
        why = f"; the one before was {_say(values[epoch - 1])}" + _origin(run, values, epoch, cause)
    return Diagnosis("not-finite", "No longer a number.", seen + why, epoch)


def _origin(run: Run, values: Floats, epoch: int, cause: Diagnosis | None) -> str:
    if cause is not None and cause.id in ("uphill", "sum-for-mean"):
        return ". The steps did that: they drive the scores to where `exp` overflows or a probability is exactly 0. Mend the step."
    highest = values[:epoch].max()
    if highest > curves.FAR_ABOVE * abs(values[0]):
        return (
            f". By then it had climbed from {_say(values[0])} to {_say(highest)}: the run diverged, until a score was too "
            f"large for a float or a probability exactly 0. Lower the learning rate{_rate(run)} to a tenth."
        )
    formula = "ln 0 where a probability is exactly 0 or 1, or `exp` of a large score. Compute the loss from the scores."
    if epoch == 1:
        return (
            f". One step was enough: either it was far too long, so lower the learning rate{_rate(run)} to a "
            f"tenth; or the formula gives way: {formula}"
        )
    return f" and looks fine, so it is the formula that gives way: {formula}"


def negative(run: Run) -> Diagnosis | None:
    """A loss of classes below 0."""
    below = np.flatnonzero(run.loss < -curves.EXACTLY)
    if run.classes is None or not below.size:
        return None
    epoch = int(below[0])
    return Diagnosis(
        "negative",
        "Below 0.",
        f"The loss is {_say(run.loss[epoch])} in epoch {epoch}, and -ln of a probability is never below 0. What the loss took "
        "for log-probabilities were probabilities or scores: take `log_softmax` before it, or a loss that takes scores.",
        epoch,
    )


def uphill(run: Run) -> Diagnosis | None:
    """A steady climb from the first step on, where the first step is unknown."""
    if (run.ratio is not None and run.ratio > 0) or not curves.climbs(run.loss):
        return None
    return Diagnosis(
        "uphill",
        "Uphill from the first step.",
        f"The loss climbs steadily, without a zigzag: {_say(run.loss[0])}, {_say(run.loss[1])}, … {_say(run.loss[-1])}. So the "
        "steps go along the gradient, not against it. Check both signs: `weights - learning_rate * gradient`, and "
        "probability minus label in the gradient.",
        1,
    )


def diverges(run: Run) -> Diagnosis | None:
    """Steps so long that the loss grows."""
    epoch = curves.blows_up(run.loss)
    if epoch is None:
        return None
    worst = int(run.loss.argmax())
    also = " If it rises all the same, the step has the wrong sign." if run.loss.size < curves.FEW else ""
    return Diagnosis(
        "diverges",
        "The steps are too long.",
        f"The loss was {_say(run.loss[0])} at first, {_say(run.loss[worst])} at its highest, in epoch {worst}, and "
        f"{_say(run.loss[-1])} at the end: a step lands beyond the valley, higher than it came from. Lower the learning "
        f"rate{_rate(run)} to a tenth, and again until the loss falls.{also}",
        epoch,
    )


def oscillates(run: Run) -> Diagnosis | None:
    """Steps so long that the loss goes up and down."""
    found = curves.zigzag(run.loss)
    if found is None:
        return None
    low, high, epoch = found
    return Diagnosis(
        "oscillates",
        "To and fro.",
        f"To the end, the loss goes up and down between {_say(low)} and {_say(high)}: the steps cross the valley and come "
        f"back. Lower the learning rate{_rate(run)} to a third. If that does not help, see whether old gradients are "
        "added to new ones: clear them before each step.",
        epoch,
    )


def not_updated(run: Run) -> Diagnosis | None:
    """A loss that is the same in every epoch."""
    if not curves.stands_still(run.loss):
        return None
    if run.rate == 0:
        return _unmoved("The learning rate is 0.")
    if run.loss[0] == 0 and run.classes is not None:
        return _unmoved("The loss is exactly 0 from the start, as softmax over a single score always gives.")
    chance = run.classes is not None and abs(run.loss[0] / np.log(run.classes) - 1) <= WITHIN
    what = f", what guessing among {run.classes} classes costs" if chance else ""
    return _unmoved(f"The loss is {_say(run.loss[0])} in every epoch{what}.")


def _unmoved(seen: str) -> Diagnosis:
    return Diagnosis(
        "not-updated",
        "It does not move.",
        f"{seen} Nothing is learned. See whether the learning rate is 0 or tiny, whether the new weights are kept and used "
        "for the next loss, and whether the gradient is 0: print its size.",
        0,
    )


def too_slow(run: Run) -> Diagnosis | None:
    """A loss that falls steadily and has come nowhere."""
    pace = curves.crawls(run.loss)
    if pace is None:
        return None
    fell, more = run.loss[0] - run.loss[-1], float(f"{run.loss[-1] / 10 / pace:.1g}")
    return Diagnosis(
        "too-slow",
        "Too slow.",
        f"In {len(run.loss) - 1} epochs the loss fell by {_say(fell, 2)} from {_say(run.loss[0])}, and it falls as steadily as "
        f"at the start: at this pace, it takes some {_say(more)} more to lose a tenth. Raise the learning rate{_rate(run)} "
        "tenfold, and again until the curve bends.",
        0,
    )


def chance(run: Run) -> Diagnosis | None:
    """A loss that stays at ln C."""
    if run.classes is None:
        return None
    level = float(np.log(run.classes))
    epoch = curves.rests_at(run.loss, level, WITHIN)
    if epoch is None:
        return None
    return Diagnosis(
        "chance",
        "No better than guessing.",
        f"From epoch {epoch} on the loss stays near {_say(run.loss[-1])}; equal chances for {run.classes} classes cost "
        f"ln {run.classes} = {_say(level)}. See whether labels and features are still in the same order, whether the features "
        "reach the model and tell the classes apart, and whether the gradient is 0 (dead units).",
        epoch,
    )


def floor(run: Run) -> Diagnosis | None:
    """A loss that settles where a known cause holds it."""
    if run.classes is None or (run.ratio is not None and abs(run.ratio - 1) <= SAME):
        return None  # a first step that follows the plain mean loss: neither a second softmax nor smoothed labels
    found = floors.standing_on(run.loss, run.classes)
    if found is None:
        return None
    least, epoch = found
    return Diagnosis(
        least.id,
        least.title,
        f"The loss settles at {_say(run.loss[-1])}, and {least.value:.4f} is {least.cause}",
        epoch,
    )


def overfits(run: Run) -> Diagnosis | None:
    """A validation loss that has turned up while the training loss goes on falling."""
    best = curves.turns_up(run.val, run.loss)
    if best is None:
        return None
    return Diagnosis(
        "overfits",
        "Overfitting.",
        f"The validation loss was lowest in epoch {best}, {_say(run.val[best])}, and has risen to {_say(run.val[-1])}, while the "
        f"training loss went on from {_say(run.loss[best])} to {_say(run.loss[-1])}: examples are learned by heart. Keep the "
        f"weights of epoch {best}. More data, a smaller model or weight decay help.",
        best,
    )


def _is_factor(ratio: float, n: int) -> bool:
    exact = n > 1 and abs(ratio / n - 1) <= SAME
    return exact or (ratio >= LEAST_FACTOR and n / NEAR <= ratio <= n * NEAR)


def _rate(run: Run) -> str:
    return f" of {run.rate:g}" if run.rate else ""


def _say(value: float, digits: int = 4) -> str:
    return f"{value:,.0f}" if 1000 <= abs(value) < 1e6 else f"{value:.{digits}g}"
