"""Only the last row, divided.

{call} returned {got}, expected {expected}. Only the last row counts, divided by the number of rows.
Is there a `=` in the loop{where} where `+=` belongs?
"""

import numpy as np
from m3_softmax import softmax


MARK = r"log"


def cross_entropy_loss(logits, labels):
    for row, label in zip(softmax(logits), labels, strict=True):
        total = -np.log(row[label])
    return total / len(labels)
