"""Counted from 1.

{call} returned {got}, expected {expected}. Both epochs are counted from 1. Count from 0, as lists do.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif epoch - best >= patience:
            return epoch + 1, best + 1
    return len(val_losses), best + 1
