import math


def successive_halving(settings, loss_after, epochs):
    """Only those that are left are asked: what was dropped costs nothing more."""

    def rank(loss):
        # nan sorts nowhere, so it becomes inf, which sorts last.
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = {setting: rank(loss_after(setting, epochs)) for setting in left}
        left = sorted(left, key=losses.get)[: (len(left) + 1) // 2]
        rounds.append(left)
        epochs *= 2
    return rounds
