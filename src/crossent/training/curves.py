"""The shape of a learning curve: does it climb, blow up, zigzag, stand still, crawl, turn up? Numbers in, epochs out.

Each question is answered with None or False unless the curve leaves little doubt; what it means is said in `cases`.
All but `finite_start` take losses that are finite. The rules are the course's own; each constant says why it is as it is.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from crossent.maths.arrays import Floats

FEW = 5  # rows below which a curve has no shape yet: five all rise by chance once in 120 times
RISE = 0.02  # of the first loss, the least that a climb amounts to: less is noise of batches
BACK = 0.02  # of all rises, the most that goes down again within a climb: descents have no such curve
SUDDEN = 5.0  # times the first rise, or the first loss: a climb starts no faster, since a slope does not change that much in a step
FAR_ABOVE = 1.5  # times the first loss, at the end: a few bad batches do not bring so much
GIVEN_BACK = 0.5  # of the best fall, lost again in all of the last quarter: spikes of a run that is well are over sooner
GREW = 1.5  # times as wide at the end as at first: swings of a run that is well shrink
SWING = 0.2  # of the best fall, and
SWING_OF_LEVEL = 0.1  # of the loss itself: batches shake a curve less than that
SWINGS = 4  # two there, two back: one overshoot is momentum's right
EVERY_STEP = 16  # steps: that so many all turn round happens by chance once in 850 times
LEAST_TURN = 0.01  # of the loss: steps across a valley are no smaller
EXACTLY = 1e-6  # of the loss: the rounding of float32
GAIN = 0.1  # of the first loss: less is no gain that could be given back
LITTLE = 0.03  # of the first loss: a run that has lost that much has begun to learn
SLOW_ROWS = 21  # below that, a beginning is no pace
STEADY = 0.7  # of the pace in the first quarter, kept in the last: a curve that nears its end is slower
FALLING = 0.75  # of the steps: batches turn half of them round where nothing is gained
MOVED = 0.2  # of the band around a level: a curve that crosses the band in its half moves by more
TURNED_UP = 0.05  # of the lowest validation loss, and of its fall: less is noise


def finite_start(loss: Floats) -> Floats:
    """The curve before its first NaN or inf.

    Formula: loss[:k], k the first row that is not finite.

    Args:
        loss: one number an epoch, shape (E,).

    Returns:
        shape (k,), a view.

    Example:
        >>> finite_start(np.array([1.0, 2.0, np.inf, 1.0])).tolist()
        [1.0, 2.0]
    """
    bad = np.flatnonzero(~np.isfinite(loss))
    return loss[: bad[0]] if bad.size else loss


def climbs(loss: Floats) -> bool:
    """Does it rise from the first step on, and never come back?

    Formula: the first step rises, falls make up at most 2% of the rises, and the second rise is at most 5 times the first:
    where each step overshoots, it is hundreds of times as large.

    Args:
        loss: one number an epoch, shape (E,).

    Returns:
        whether.

    Example:
        >>> climbs(np.array([0.69, 0.83, 0.98, 1.14, 1.31])), climbs(np.array([0.69, 9.1, 2.0, 8.7, 3.0]))
        (True, False)
    """
    steps = np.diff(loss)
    if loss.size < FEW or steps[0] <= 0:
        return False
    up, down = steps[steps > 0].sum(), -steps[steps < 0].sum()
    gentle = steps[1] <= SUDDEN * steps[0] and steps[0] <= SUDDEN * abs(loss[0])
    return bool(up - down > RISE * abs(loss[0]) and down <= BACK * up and gentle)


def blows_up(loss: Floats) -> int | None:
    """Does it end far above where it began, give back what it had gained, or swing wider and wider?

    Formula: the median of the last quarter above 1.5 first losses; or, where a tenth was gained before, all of that quarter
    above the lowest loss by half the gain; or each of the late swings 1.5 times as wide as any of the early ones. With three
    or four rows: all but the first above 1.5 first losses, and none below the one before.

    Args:
        loss: one number an epoch, shape (E,).

    Returns:
        the first epoch of the rise, or None.

    Example:
        >>> blows_up(np.array([0.69, 5.0, 3.0, 6.0, 4.0])), blows_up(np.array([0.69, 0.8, 0.4, 0.3, 0.2]))
        (1, None)
    """
    if loss.size < FEW:
        far = loss[1:] > loss[:1] + (FAR_ABOVE - 1) * np.abs(loss[:1])
        return 1 if loss.size > 2 and far.all() and (np.diff(loss) >= 0).all() else None
    tail, low = _tail(loss), int(loss.argmin())
    fall = loss[0] - loss[low]
    if np.median(tail) > loss[0] + (FAR_ABOVE - 1) * abs(loss[0]):
        return int(np.flatnonzero(loss > loss[0])[0])
    swings = _swings(loss)
    if len(swings) >= 2 * SWINGS:
        sizes = [size for _, size in swings]
        third = len(sizes) // 3
        if min(sizes[-third:]) > GREW * max(sizes[:third]):
            return swings[0][0]
    worth = fall > GAIN * abs(loss[0])
    return low + 1 if worth and tail.min() - loss[low] > GIVEN_BACK * fall else None


def zigzag(loss: Floats) -> tuple[float, float, int] | None:
    """Does it go up and down again and again, until the end, by more than batches explain?

    Formula: at least four swings of 20% of the best fall and 10% of the loss, two of them in the last third; or a last
    third of 16 steps or more that turns at every step, by 1% of the loss or more and no less at the end.

    Args:
        loss: one number an epoch, shape (E,).

    Returns:
        the lowest and highest loss of the last third, and the epoch where the first swing begins; or None.

    Example:
        >>> zigzag(np.array([0.7, 0.4, 0.6, 0.4, 0.6, 0.4, 0.6, 0.4]))
        (0.4, 0.6, 1)
    """
    swings, last = _swings(loss), loss[-(len(loss) // 3) :]
    if not last.size:
        return None
    late = [epoch for epoch, _ in swings if epoch >= len(loss) - last.size - 1]
    began = swings[0][0] if len(swings) >= SWINGS and len(late) >= 2 else _turns_at_every_step(loss)
    return None if began is None else (float(last.min()), float(last.max()), began)


def stands_still(loss: Floats) -> bool:
    """Is it the same in every epoch, up to rounding?

    Formula: max - min ≤ 1e-6 |first|.

    Args:
        loss: one number an epoch, shape (E,).

    Returns:
        whether.

    Example:
        >>> stands_still(np.array([0.6931, 0.6931, 0.6931]))
        True
    """
    return loss.size >= 3 and bool(np.ptp(loss) <= EXACTLY * abs(loss[0]))


def crawls(loss: Floats) -> float | None:
    """Has it lost less than 3%, although it falls as steadily as at the start?

    Formula: the last quarter falls at least 0.7 times as much as the first, and three steps in four fall.

    Args:
        loss: one number an epoch, shape (E,).

    Returns:
        nats an epoch, in the last quarter; or None.

    Example:
        >>> round(crawls(0.69 - 0.0001 * np.arange(101)), 6)
        0.0001
    """
    quarter = (loss.size - 1) // 4
    if loss.size < SLOW_ROWS or loss[0] - loss[-1] > LITTLE * abs(loss[0]):
        return None
    early, late = loss[0] - loss[quarter], loss[-1 - quarter] - loss[-1]
    if early <= 0 or late < STEADY * early or np.mean(np.diff(loss) < 0) < FALLING:
        return None
    return float(late / quarter)


def rests_at(loss: Floats, level: float, within: float) -> int | None:
    """Does it stay at that level, up to a share of it, through its whole second half?

    Formula: |median - level| ≤ within · level; no loss there is further away than 2.5 times that; and from its first third
    to its last it moves by at most a fifth of within · level.

    Args:
        loss: one number an epoch, shape (E,).
        level: nats.
        within: a share of the level.

    Returns:
        the epoch from which on it stays there, or None.

    Example:
        >>> rests_at(np.array([0.9, 0.7, 0.695, *7 * [0.693, 0.694]]), np.log(2), 0.02)
        1
    """
    if loss.size < 2 * FEW:
        return None
    away, half = np.abs(loss / level - 1), loss[loss.size // 2 :]
    third = half.size // 3
    moved = abs(half[:third].mean() - half[-third:].mean())
    if abs(np.median(half) / level - 1) > within or moved > MOVED * within * level:
        return None
    if away[-half.size :].max() > 2.5 * within:
        return None
    elsewhere = np.flatnonzero(away > 2.5 * within)
    return int(elsewhere[-1]) + 1 if elsewhere.size else 0


def turns_up(val: Floats, train: Floats) -> int | None:
    """Does the validation loss rise from its lowest point to the end, while the training loss goes on falling?

    Formula: all of the last fifth above the lowest by 5% of it and of its fall, and the last third since then above the
    first third since then by as much; the training loss lower by 5%.

    Args:
        val: one number an epoch, shape (E,).
        train: the same, at least as long.

    Returns:
        the epoch of the lowest validation loss, or None.

    Example:
        >>> turns_up(np.array([0.7, 0.5, 0.45, 0.5, 0.6, 0.7]), np.array([0.7, 0.5, 0.4, 0.3, 0.2, 0.1]))
        2
    """
    if val.size < FEW:
        return None
    best = int(val.argmin())
    least = TURNED_UP * max(abs(val[best]), val[0] - val[best])
    since, seen = val[best:], train[: val.size]
    third = max(1, since.size // 3)
    rise = since[-third:].mean() - since[:third].mean()
    if since.size < 3 or val[-max(2, val.size // 5) :].min() - val[best] < least or rise < least:
        return None
    return best if np.median(_tail(seen)) < seen[best] - TURNED_UP * abs(seen[best]) else None


def _tail(loss: Floats) -> Floats:
    return loss[-max(3, loss.size // 4) :]


def _swings(loss: Floats) -> list[tuple[int, float]]:
    """Each large enough way from one turning point to the next, after the first: where it begins, and how long it is."""
    if loss.size < FEW:
        return []
    least = max(
        SWING * (loss[0] - loss.min()), SWING_OF_LEVEL * float(np.abs(np.median(loss[loss.size // 2 :])))
    )
    if least == 0:
        return []
    turns, low, high, falling = [0], 0, 0, None
    for epoch in range(1, loss.size):
        low = epoch if loss[epoch] < loss[low] else low
        high = epoch if loss[epoch] > loss[high] else high
        if falling is not False and loss[epoch] - loss[low] >= least:
            turns, falling, high = [*turns, low], False, epoch
        elif falling is not True and loss[high] - loss[epoch] >= least:
            turns, falling, low = [*turns, high], True, epoch
    turns.append(high if falling is False else low)
    ways = [(a, float(abs(loss[b] - loss[a]))) for a, b in pairwise(turns)]
    return [way for way in ways if way[1] >= least][1:]


def _turns_at_every_step(loss: Floats) -> int | None:
    """Where a last third that goes up, down, up, down began to, if it does not settle."""
    steps = np.diff(loss)
    if len(steps) <= EVERY_STEP:
        return None
    turned = steps[1:] * steps[:-1] < 0
    straight = np.flatnonzero(~turned)
    began = int(straight[-1]) + 1 if straight.size else 0
    late = np.abs(steps[-max(EVERY_STEP, len(loss) // 3) :])
    if len(turned) - began < late.size or late[-4:].min() < max(
        LEAST_TURN * abs(loss[-1]), 0.9 * late[:4].max()
    ):
        return None
    return began
