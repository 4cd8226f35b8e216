"""Every second pair is skipped.

{call} returned {got}, expected {expected}. The text is cut into pairs side by side{where}. Every
character but the first is predicted: `zip(text, text[1:])`.
"""

import numpy as np

MARK = r"::2|, 2\)"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text[::2], text[1::2])])
    with np.errstate(all="ignore"):
        return -np.log(q).mean()
