"""The epochs stay the same.

{call} returned {got}, expected {expected}. Each round asks after as many epochs as the first.
"""

import math

BREAKS = "budget"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
    return rounds
