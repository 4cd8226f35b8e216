"""Powers of 10.

{call} returned {got}, expected {expected}. You raised 10 to the scores{where}. The softmax takes e:
`np.exp`.
"""

import numpy as np

MARK = r"10(\.0)?\s*\*\*|power\(10"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = 10 ** (logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
