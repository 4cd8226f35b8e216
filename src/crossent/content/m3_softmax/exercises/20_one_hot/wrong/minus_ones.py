"""0 elsewhere, not -1.

{call} gave {got}, expected {expected}. The other places hold -1{where}. A certain forecast gives
them 0.
"""

import numpy as np

MARK = r"-\s*1"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return 2 * np.eye(num_classes)[labels] - 1
