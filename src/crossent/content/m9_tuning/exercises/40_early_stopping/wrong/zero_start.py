"""The lowest begins at 0.

{call} returned {got}, expected {expected}. The lowest loss begins at 0, and no loss above 0 is ever lower. Begin with `math.inf`.
"""

import math

def early_stopping(val_losses, patience):
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest = 0, 0.0
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif epoch - best >= patience:
            return epoch, best
    return len(val_losses) - 1, best
