"""All are asked in each round.

{call} returned {got}, expected {expected}. What was dropped is trained on and asked again. That saves nothing.
"""

import math

BREAKS = "asks"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in settings}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
