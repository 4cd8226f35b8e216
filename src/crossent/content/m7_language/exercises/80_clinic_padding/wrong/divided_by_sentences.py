"""Divided by sentences.

{call} returned {got}, expected {expected}. You divide by the number of sentences{where}: that is
nats a sentence. Divide by the tokens.
"""

import numpy as np

MARK = r"len\(|shape\[0\]"


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp((losses * real).sum() / len(losses))
