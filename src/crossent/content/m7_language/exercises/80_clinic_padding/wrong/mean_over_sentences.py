"""A mean of the sentences' perplexities.

{call} returned {got}, expected {expected}. Each sentence has a perplexity of its own, and you
average them{where}. Average the losses of all tokens, then take `exp` once.
"""

import numpy as np

MARK = r"exp\("


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    real = np.arange(losses.shape[1]) < lengths[:, None]
    return np.exp((losses * real).sum(axis=1) / lengths).mean()
