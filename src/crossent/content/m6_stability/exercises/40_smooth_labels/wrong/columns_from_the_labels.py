"""As many columns as the largest label asks for.

{call} returned {got}, expected {expected}. The one-hot rows are as long as the largest label
needs{where}, and a class that does not occur has no column. `num_classes` says how many there are.
"""

import numpy as np

MARK = r"max\(|unique"


def smooth_labels(labels, num_classes, epsilon):
    labels = np.asarray(labels)
    return (1 - epsilon) * np.eye(int(labels.max()) + 1)[labels] + epsilon / num_classes
