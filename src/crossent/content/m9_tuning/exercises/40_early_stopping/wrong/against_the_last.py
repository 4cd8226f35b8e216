"""Against the epoch before.

{call} returned {got}, expected {expected}. Each loss is compared with the one before it, not with the lowest so far.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    waited, before = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        waited = 0 if loss < before else waited + 1
        before = loss
        if waited >= patience:
            return epoch, best
    return len(val_losses) - 1, best
