"""Diverged runs are dropped beforehand.

{call} returned {got}, expected {expected}. Diverged runs are taken out first, so the halves are of another size.
"""

import math

BREAKS = "diverged"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = [setting for setting in left if losses[setting] < math.inf]
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
