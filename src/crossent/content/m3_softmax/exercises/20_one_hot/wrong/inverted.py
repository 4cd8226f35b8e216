"""Zeros and ones exchanged.

{call} gave {got}, expected {expected}. The label's place holds 0 and the others 1{where}. It is the
other way round.
"""

import numpy as np

MARK = r"ones|1\s*-|!="


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return 1 - np.eye(num_classes)[labels]
