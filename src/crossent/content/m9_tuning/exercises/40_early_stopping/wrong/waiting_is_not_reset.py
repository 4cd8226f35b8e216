"""The waiting is never reset.

{call} returned {got}, expected {expected}. It counts all epochs that brought nothing, also those before the last new best.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    waited = 0
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        else:
            waited += 1
            if waited >= patience:
                return epoch, best
    return len(val_losses) - 1, best
