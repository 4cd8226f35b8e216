"""The first worse epoch ends it.

{call} returned {got}, expected {expected}. It ends as soon as one loss is no better, whatever the patience is. Stop once the lowest loss is `patience` epochs old.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif True:
            return epoch, best
    return len(val_losses) - 1, best
