"""Powers of 2.

{call} returned {got}, expected {expected}. You raised 2 to the scores{where}. The softmax takes e:
`np.exp`.
"""

import numpy as np

MARK = r"exp2|2(\.0)?\s*\*\*|power\(2"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = 2 ** (logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
