"""Any data set, network and library will do. Laws look at the curves, and at the given functions where they are used."""

import math
import numbers
from collections.abc import Mapping

from crossent.content.tuning_checks import called, close, disturb, one, run, said, steps_of, watched
from crossent.content.tuning_rows import held, mixed, once, weighed
from crossent.engine.probe import Check, Law

RATES, BATCHES = [0.05, 0.2], [8, 32]
TINY, ALL = 1e-9, 10**6  # a rate at which nothing moves; a batch that holds every row
FALSE = ([2.0, 5e4, math.inf, math.nan], [3.0, 2e3])  # what a run says that diverges


def keys(f):
    call, got = called(RATES, BATCHES, 2, 0), run(f, RATES, BATCHES, 2)
    want = {(r, b) for r in RATES for b in BATCHES}
    if not isinstance(got, Mapping):
        return f"{call} returned a {type(got).__name__}, expected a dict: (learning rate, batch size) → list of losses."
    if set(got) == want:
        return None
    strange = [key for key in got if key not in want]
    if strange and {(b, r) for r, b in want} >= set(strange):
        return f"{call} returned the key {strange[0]}, expected {strange[0][::-1]}: the learning rate first, then the batch size."
    if strange:
        return f"{call} returned the key {strange[0]!r}, expected pairs such as {min(want)}: `curves[learning_rate, batch_size]`."
    return f"{call} returned {len(got)} curves, expected {len(want)}: one for each pair of a learning rate and a batch size."


def curves(f):
    for rates, batches, epochs in ((RATES, BATCHES, 3), ([0.1], [16], 1)):
        for key, losses in run(f, rates, batches, epochs).items():
            start = f"{called(rates, batches, epochs, 0)} returned for {key}"
            if isinstance(losses, str | Mapping) or not hasattr(losses, "__len__"):
                return f"{start} a {type(losses).__name__}, expected a list of {epochs} losses, one for each epoch."
            if len(losses) != epochs:
                return f"{start} {len(losses)} losses, expected {epochs}: append one after each epoch, behind the loop over the batches."
            for value in losses:
                if isinstance(value, bool) or not isinstance(value, numbers.Real):
                    return (
                        f"{start} a list with a {type(value).__name__} in it, expected floats: `float(loss)`."
                    )
    return None


def again(f):
    seen = []
    for k in (1, 2):
        disturb(k)
        seen.append(one(f, 0.1, 8, 3, 5))
    if close(*seen):
        return None
    return (
        f"{called([0.1], [8], 3, 5)} returned {said(seen[0])} and, called again, {said(seen[1])}. Expected the same: make one "
        "generator from `seed` and draw everything from it, split and order, and the network from the seed, too."
    )


def fresh(f):
    call, whole = called(RATES, BATCHES, 3, 0), run(f, RATES, BATCHES, 3)
    for rate, batch in whole:
        alone, among = one(f, rate, batch, 3), [float(v) for v in whole[rate, batch]]
        if not close(alone, among):
            return (
                f"{call} returned {said(among)} for {(rate, batch)}; that setting alone gives {said(alone)}. Expected the same: make "
                "network, generator and split anew inside both loops, so that no run depends on those before it."
            )
    return None


def seed(f):
    one_curve, other = one(f, 0.1, 8, 3, 0), one(f, 0.1, 8, 3, 1)
    if close(one_curve, other, 1e-9):
        return (
            f"{called([0.1], [8], 3, 0)} and the same with seed=1 returned the same losses, {said(other)}. Expected others: draw split, "
            "network and order from `seed`."
        )
    return None


def rate(f):
    still, moved = one(f, TINY, 8, 3), one(f, 0.1, 8, 3)
    if close(still, moved, 1e-9):
        return (
            f"{called([TINY], [8], 3, 0)} and the same with a rate of 0.1 returned the same losses, "
            f"{said(still)}. Expected them to differ: "
            "take a step with `learning_rate` for each batch."
        )
    if not close(still, still[0]):
        return (
            f"{called([TINY], [8], 3, 0)} returned {said(still)}, expected hardly any change with so small a learning rate. "
            "Use `learning_rate` for each step, as it is given."
        )
    return None


def start(f):
    found = run(f, [TINY, 10 * TINY], [4, 8, 32], 1)
    firsts = {key: float(losses[0]) for key, losses in found.items()}
    low, high = min(firsts, key=firsts.get), max(firsts, key=firsts.get)
    if close(firsts[low], firsts[high]):
        return None
    return (
        f"{called([TINY, 10 * TINY], [4, 8, 32], 1, 0)}, with rates at which nothing moves, returned {firsts[low]:.4f} for {low} and "
        f"{firsts[high]:.4f} for {high}. Expected one loss for all: each setting begins with the same network and the same split."
    )


def dropped(f):
    still, moved = one(f, TINY, ALL, 3), one(f, 0.2, ALL, 3)
    if close(still, moved, 1e-9):
        return (
            f"{called([0.2], [ALL], 3, 0)}, with one batch for all rows, returned {said(moved)}: the network does not move. Expected one "
            "step an epoch: a last batch that is not full is trained on, too."
        )
    return None


def before(f):
    still, moved = one(f, TINY, ALL, 1), one(f, 0.2, ALL, 1)
    if close(still, moved, 1e-9):
        return (
            f"{called([0.2], [ALL], 1, 0)} returned {said(moved)}, the loss before its one step. Expected the loss after the epoch: "
            "validate behind the loop over the batches."
        )
    return None


def batches(f):
    base = one(f, TINY, 8, 1)[0]
    few, many = (abs(one(f, 1e-4, batch, 1)[0] - base) for batch in (48, 6))
    if many > 2 * few:
        return None
    return (
        f"{called([1e-4], [6, 48], 1, 0)} moved the loss by {many:.2g} with batches of 6 and by {few:.2g} with batches of 48. Expected "
        "about eight times as much: eight times as many steps, each with the mean slope of its batch, at the rate given."
    )


def scaled(f):
    for batch in (8, 50):
        steps = steps_of(f, 0.1, batch)
        factors = {round(taken / 0.1, 9) for _, taken in steps}
        by_rows = {round(taken * rows / 0.1, 9) for rows, taken in steps}
        if steps and 1 not in factors and min(len(factors), len(by_rows)) == 1:
            return (
                f"{called([0.1], [batch], 1, 0)} called `descend` with a learning rate of {steps[0][1]:.4g}, expected 0.1 as it is given. "
                "`descend` takes the mean over its batch already."
            )
    return None


def learns(f):
    rates = [0.01, 0.03, 0.1, 0.3, 1.0]
    base = one(f, TINY, 8, 1)[0]
    ends = [float(losses[-1]) for losses in run(f, rates, [8], 8).values()]
    best = min((end for end in ends if math.isfinite(end)), default=math.inf)
    if best < 0.95 * base:
        return None
    return (
        f"{called(rates, [8], 8, 0)} ended at {best:.4f} at best, from {base:.4f} at the start. Expected it to fall: does each step go "
        "down the slope of its batch, with the labels of the same rows?"
    )


def kept(f):
    rates = [0.1, 1e3, 1e6, 1e9]
    call, got = called(rates, [16], 3, 0), run(f, rates, [16], 3)
    for r in rates:
        if (r, 16) not in got:
            return (
                f"{call} returned no curve for {(r, 16)}, expected one: a run that diverges is a result, too."
            )
        if len(got[r, 16]) != 3:
            return f"{call} returned {len(got[r, 16])} losses for {(r, 16)}, expected 3: go on to the last epoch, whatever the loss is."
    for said_losses in FALSE:
        message = prescribed(f, said_losses)
        if message:
            return message
    ends = [float(got[r, 16][-1]) for r in rates[1:]]
    if math.isfinite(ends[0]) and ends[0] >= 20 and len(set(ends)) == 1:
        return f"{call} ended at {ends[0]:.6g} at each of the three large rates, expected each loss as it is, not cut off."
    for r in (0.1 * 1.5**k for k in range(16)):
        short, long = one(f, r, 16, 1), one(f, r, 16, 4)
        if math.isfinite(short[0]) and short[0] < 1e3 and not math.isfinite(long[0]):
            return (
                f"{called([round(r, 3)], [16], 4, 0)} returned {said(long)}, and with one epoch {said(short)}. "
                "Expected each loss as it was when its "
                "epoch ended, also where the run diverges later."
            )
    return None


def prescribed(f, losses):
    """A given `mean_loss` that diverges as it is told: the curve must be just that."""
    steps = 0

    def counting(descend):
        def step(*args):
            nonlocal steps
            steps += 1

        return step

    def saying(mean_loss):
        return lambda *args: losses[min(max(steps - 1, 0), len(losses) - 1)]

    with watched(f["learning_curves"], descend=counting, mean_loss=saying):
        got = run(f, [0.1], [ALL], len(losses)).get((0.1, ALL))
    if not steps:
        return None
    found = [] if got is None else [float(v) for v in got]
    if len(found) == len(losses) and all(
        a == b or (a != a and b != b) for a, b in zip(found, losses, strict=True)
    ):
        return None
    what = "no curve" if got is None else f"the curve {said(found)}"
    return (
        f"`learning_curves` returned {what} for a run whose losses are {said(losses)}. Expected just those: a run that diverges is kept, "
        "as it is, at full length."
    )


check = Check(
    function="learning_curves",
    laws=[
        Law("keys", "Not a curve for each pair.", keys),
        Law("curves", "Not a loss for each epoch.", curves),
        Law("again", "Not the same twice.", again),
        Law("held", "Not a validation loss.", held),
        Law("weighed", "A mean of means.", weighed),
        Law("mixed", "The rows were not shuffled.", mixed),
        Law("once", "Not each row once.", once),
        Law("fresh", "A run depends on those before it.", fresh),
        Law("seed", "The seed plays no part.", seed),
        Law("rate", "The learning rate plays no part.", rate),
        Law("start", "Not the same start.", start),
        Law("dropped", "The last batch is dropped.", dropped),
        Law("before", "Recorded before the step.", before),
        Law("batches", "The batch size plays no part.", batches),
        Law("learns", "It does not learn.", learns),
        Law("scaled", "Another learning rate than the one given.", scaled),
        Law("kept", "A diverged run is not kept as it is.", kept),
    ],
)
