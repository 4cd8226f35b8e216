"""Each wrong class gets the whole ε.

{call} returned {got}, expected {expected}. The right class has 1 - ε, and every other gets
ε{where}. The ε is shared: ε / C for each class, the right one included.
"""

import numpy as np

MARK = r"epsilon"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]
    return np.where(one_hot == 1, 1 - epsilon, epsilon)
