"""In the old order.

{call} returned {got}, expected {expected}. The survivors are right, but not the best first.
"""

import math

BREAKS = "order"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        good = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        left = [setting for setting in left if setting in good]
        rounds.append(left)
        epochs *= 2
    return rounds
