"""It looks ahead.

{call} returned {got}, expected {expected}. `argmin` asks the whole run, which a training loop cannot know yet, and a nan counts as its lowest.
"""

import math

import numpy as np

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best = int(np.argmin(val_losses))
    return min(best + patience, len(val_losses) - 1), best
