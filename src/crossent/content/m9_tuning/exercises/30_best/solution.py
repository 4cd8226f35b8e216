import math


def best_setting(curves):
    """Sort out what is not finite first: every comparison with nan is false, so `min` cannot be trusted with it."""
    ends = {setting: losses[-1] for setting, losses in curves.items() if math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss: try smaller learning rates")
    return min(ends, key=ends.get)
