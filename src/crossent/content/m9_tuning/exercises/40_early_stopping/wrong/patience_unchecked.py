"""No patience is accepted.

{call} returned {got}, expected {expected}. A patience below 1 is no count of epochs. Raise a ValueError.
"""

import math

def early_stopping(val_losses, patience):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(val_losses) - 1, best
