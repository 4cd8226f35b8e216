"""It begins with one epoch.

{call} returned {got}, expected {expected}. The first round asks after 1 epoch, whatever was given.
"""

import math

BREAKS = "budget"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    epochs = 1
    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
