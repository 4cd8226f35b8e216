"""Weighted by the model.

{call} returned {got}, expected {expected}. You weigh each -ln q by q itself{where}. The weights
come from the text: each of its characters counts once.
"""

import numpy as np

MARK = r"q \* "


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -(q * np.log(np.where(q > 0, q, 1))).mean()
