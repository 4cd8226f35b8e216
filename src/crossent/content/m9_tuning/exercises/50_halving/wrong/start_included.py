"""The start is a round.

{call} returned {got}, expected {expected}. All settings are listed as the first round. List the survivors alone.
"""

import math

BREAKS = "rounds"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left = list(settings)
    rounds = [left]
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
