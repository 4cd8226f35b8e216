"""Half of the first list, each time.

{call} returned {got}, expected {expected}. Half of all the settings are kept in each round, not half of those that are left.
"""

import math

BREAKS = "ends"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(settings) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
