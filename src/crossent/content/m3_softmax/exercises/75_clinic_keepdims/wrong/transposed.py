"""Transposed, and not back.

{call} gave {got}, expected {expected}. After `.T`{where} the rows meet their own numbers, and the
result stands on its side: (C, N). Transpose it back, or use `keepdims=True`.
"""

import numpy as np

MARK = r"\.T"


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits.T - logits.max(axis=1))
    return powers / powers.sum(axis=0)
