import numpy as np
from m3_softmax import softmax


def cross_entropy_loss(logits, labels):
    """Mean of -ln softmax(logits)[label]."""
    probs = softmax(logits)
    # Two index arrays pick one entry a row: (0, labels[0]), (1, labels[1]), … One-hot rows times probabilities,
    # summed, would be the same number with more work.
    return -np.mean(np.log(probs[np.arange(len(labels)), labels]))
