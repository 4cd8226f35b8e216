"""A nan is sorted.

{call} returned {got}, expected {expected}. `sorted` cannot place a nan, since every comparison with it is false.
"""

BREAKS = "diverged"


def successive_halving(settings, loss_after, epochs):
    def rank(loss):
        return loss

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
