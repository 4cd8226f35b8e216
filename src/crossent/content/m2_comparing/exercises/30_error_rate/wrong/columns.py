"""argmax along the wrong axis.

{call} gave {got}, expected {expected}. `axis=0`{where} finds the best row for each class. The best
class for each row is asked for: `axis=1`.
"""

import numpy as np

MARK = r"axis\s*=\s*0|argmax|max\(0"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    guesses = np.argmax(probs, axis=0)
    return np.mean(guesses != labels)
