"""It looks ahead.

{call} returned {got}, expected {expected}. It knows the lowest loss of the whole run, which a training loop cannot.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best = min(range(len(val_losses)), key=lambda k: val_losses[k] if math.isfinite(val_losses[k]) else math.inf)
    return min(best + patience, len(val_losses) - 1), best
