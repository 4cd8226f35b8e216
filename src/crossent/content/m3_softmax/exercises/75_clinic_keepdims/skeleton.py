"""Three examples give rows that do not add up to 1, two give an error. Run it, print shapes, mend probabilities."""

import numpy as np


def probabilities(logits):
    """Softmax of each row, for logits of shape (N, C) and of any size; each row of the result adds up to 1."""
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=1))
    return powers / powers.sum(axis=1)


if __name__ == "__main__":
    scores = np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0], [1.0, 1.0, 2.0]])
    for count in (3, 2):
        try:
            print(count, "rows, sums:", probabilities(scores[:count]).sum(axis=1).round(3))
        except ValueError as error:
            print(count, "rows:", error)
