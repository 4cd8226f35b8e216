"""Two epochs too late.

{call} returned {got}, expected {expected}. It waits until the lowest loss is `patience` + 2 epochs old. Use `>= patience`.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif epoch - best > patience + 1:
            return epoch, best
    return len(val_losses) - 1, best
