"""The best of all epochs.

{call} returned {got}, expected {expected}. It stops in time, and then keeps an epoch that was never trained: the lowest of the whole run. Keep the lowest up to the stop.
"""

import math

import numpy as np

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif epoch - best >= patience:
            return epoch, int(np.nanargmin(val_losses))
    return len(val_losses) - 1, int(np.nanargmin(val_losses))
