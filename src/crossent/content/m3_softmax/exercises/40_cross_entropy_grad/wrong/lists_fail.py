"""Lists have no shape.

{call} gave {got}, expected {expected}. Lists have no `shape`{where}. Begin with `logits =
np.asarray(logits, dtype=float)`.
"""

from m3_softmax import one_hot, softmax

MARK = r"\.shape|\.size"


def cross_entropy_grad(logits, labels):
    return (softmax(logits) - one_hot(labels, logits.shape[1])) / logits.shape[0]
