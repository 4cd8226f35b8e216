"""The first round decides.

{call} returned {got}, expected {expected}. The order of the first round is kept, whatever the later losses say.
"""

import math

BREAKS = "survivors"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    order = None
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        order = order or losses
        left = sorted(left, key=order.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
