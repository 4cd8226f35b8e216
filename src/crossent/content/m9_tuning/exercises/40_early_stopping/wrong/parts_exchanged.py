"""The two are exchanged.

{call} returned {got}, expected {expected}. The best epoch comes first. Return the last epoch, then the best.
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
            return best, epoch
    return best, len(val_losses) - 1
