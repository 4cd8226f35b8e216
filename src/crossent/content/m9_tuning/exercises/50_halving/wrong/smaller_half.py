"""The smaller half.

{call} returned {got}, expected {expected}. Of an odd number the smaller half survives. Keep `(n + 1) // 2`.
"""

import math

BREAKS = "rounds"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: max(1, len(left) // 2)]
        rounds.append(left)
        epochs *= 2
    return rounds
