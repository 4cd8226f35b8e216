"""The share goes to the others only.

{call} returned {got}, expected {expected}. You take ε from the right class and spread it over the C
- 1 others{where}. Here it is spread over all C, the right one included: `+ epsilon / num_classes`
for each.
"""

import numpy as np

MARK = r"-\s*1"


def smooth_labels(labels, num_classes, epsilon):
    one_hot = np.eye(num_classes)[np.asarray(labels)]

    return one_hot * (1 - epsilon) + (1 - one_hot) * epsilon / max(num_classes - 1, 1)
