"""The best of all epochs.

{call} returned {got}, expected {expected}. `argmin` asks the whole run, also the epochs after the stop, and a nan counts as its lowest. Keep the lowest up to the stop.
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
            return epoch, int(np.argmin(val_losses))
    return len(val_losses) - 1, int(np.argmin(val_losses))
