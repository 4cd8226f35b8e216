"""That is the perplexity.

{call} returned {got}, expected {expected}. You return exp of the mean{where}. Here the mean itself
is wanted, in nats.
"""

import numpy as np

MARK = r"exp\("


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return np.exp(-np.log(q).mean())
