"""Worst first.

{call} returned {got}, expected {expected}. The survivors are right, but the best comes last.
"""

import math

BREAKS = "order"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left[::-1])
        epochs *= 2
    return rounds
