"""One row of values only.

{call} gave {got}, expected {expected}. The values may stand in a table, and a loop over it{where}
meets rows in place of numbers: a row cannot stand beside single logits in a list. Loop over
`np.ravel(values)` and reshape at the end.
"""

import numpy as np
from m3_softmax import softmax


MARK = r"for "


def probability_curve(values, other_logits):
    return np.array([softmax([value, *other_logits])[0] for value in values])
