"""A mean of the sentences' means.

{call} returned {got}, expected {expected}. Each sentence counts alike, however long it is{where}.
Add up all tokens, divide once.
"""

import numpy as np

MARK = r"mean\(|/"


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp(((losses * real).sum(axis=1) / lengths).mean())
