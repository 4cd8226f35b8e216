"""All up to the label.

{call} gave {got}, expected {expected}. You put a 1 at every class up to the label{where}. Only the
label itself gets one: `==`.
"""

import numpy as np

MARK = r"<=|>=|cumsum|:label"


def one_hot(labels, num_classes):
    labels = np.asarray(labels)
    return (np.arange(num_classes) <= labels[:, None]).astype(float)
