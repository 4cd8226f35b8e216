"""The epochs are added.

{call} returned {got}, expected {expected}. The epochs grow by the same number each round. Double them.
"""

import math

BREAKS = "budget"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    first = epochs
    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs += 2 * first
    return rounds
