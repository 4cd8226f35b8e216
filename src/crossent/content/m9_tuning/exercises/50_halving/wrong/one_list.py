"""One list for all rounds.

{call} returned {got}, expected {expected}. The same list is appended in each round, so all of them show the last one.
"""

import math

BREAKS = "rounds"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left.sort(key=losses.get)
        del left[(len(left) + 1) // 2 :]
        rounds.append(left)
        epochs *= 2
    return rounds
