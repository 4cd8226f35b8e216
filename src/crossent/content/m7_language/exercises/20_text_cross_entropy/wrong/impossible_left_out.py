"""The impossible is left out.

{call} returned {got}, expected {expected}. Pairs of probability 0 are left out of the mean{where}.
What the model called impossible and the text holds costs infinitely much.
"""

import numpy as np

MARK = r"q > 0|> 0\]"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(q[q > 0]).mean() if (q > 0).any() else 0.0
