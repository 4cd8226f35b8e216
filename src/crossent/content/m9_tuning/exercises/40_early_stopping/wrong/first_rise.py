"""The first rise ends it.

{call} returned {got}, expected {expected}. It ends as soon as a loss is above the one before it, whatever the patience is. Stop once the lowest loss is `patience` epochs old.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest, before = 0, math.inf, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        if loss > before:
            return epoch, best
        before = loss
    return len(val_losses) - 1, best
