"""One row of values only.

{call} gave {got}, expected {expected}. The values may stand in a table, and a loop over it{where}
meets rows in place of numbers. Work on `np.ravel(values)` and reshape at the end.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"for |column_stack|None|stack"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return np.array([softmax(np.concatenate([[v], others]))[0] for v in values])
