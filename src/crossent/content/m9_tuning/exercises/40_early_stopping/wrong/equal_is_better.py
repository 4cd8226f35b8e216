"""No worse counts as better.

{call} returned {got}, expected {expected}. An equal loss counts as a new best. Only a lower one is.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss <= lowest:
            best, lowest = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(val_losses) - 1, best
