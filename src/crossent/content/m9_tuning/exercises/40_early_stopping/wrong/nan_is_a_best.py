"""A nan is taken for a best.

{call} returned {got}, expected {expected}. `not loss >= lowest` is true for nan, too, and so is every comparison after it.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if not loss >= lowest:
            best, lowest = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(val_losses) - 1, best
