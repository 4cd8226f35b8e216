"""The worse half.

{call} returned {got}, expected {expected}. The settings with the highest losses go on.
"""

import math

BREAKS = "survivors"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get, reverse=True)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
