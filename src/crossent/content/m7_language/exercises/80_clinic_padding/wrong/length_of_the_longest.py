"""Cut to the longest.

{call} returned {got}, expected {expected}. You cut the batch to its longest sentence{where}. The
shorter ones are still padded.
"""

import numpy as np

MARK = r"max\("


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp(losses[:, : lengths.max()].mean())
