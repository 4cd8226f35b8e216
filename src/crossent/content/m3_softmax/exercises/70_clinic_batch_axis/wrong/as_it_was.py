"""Shared out among the batch.

{call} returned {got}, expected {expected}. With `axis=0`{where} each class is shared out among the
examples, so an even guess costs ln N. The classes of a row are what competes: `axis=1`, with
`keepdims=True`.
"""

import numpy as np

MARK = r"axis\s*=\s*0|\.T"


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=0))
    probs = powers / powers.sum(axis=0)
    return -np.mean(np.log(probs[rows, labels]))
