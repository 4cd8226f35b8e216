"""Padding is still in the sum.

{call} returned {got}, expected {expected}. You divide by the real tokens, and that is right, but the
sum{where} holds the padding, too. It costs nothing in this script; a real model pays for it. Leave it out.
"""

import numpy as np

MARK = r"sum"


def corpus_perplexity(losses, lengths):
    losses, lengths = np.asarray(losses, dtype=float), np.asarray(lengths)
    return np.exp(losses.sum() / lengths.sum())
