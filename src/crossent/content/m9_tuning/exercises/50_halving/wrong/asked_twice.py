"""Each is asked twice.

{call} returned {got}, expected {expected}. Each survivor is asked twice in a round, and a question is a training run.
"""

import math

BREAKS = "asks"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: max(rank(loss_after(setting, epochs)) for _ in range(2)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
