"""The text plays no part.

{call} returned {got}, expected {expected}. That is the mean entropy of the rows{where}: what the
model expects of its own texts. Weigh -ln q by what the text really holds.
"""

import numpy as np

MARK = r"\* np\.log|xlogy|entr"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    with np.errstate(all="ignore"):
        return -np.where(table > 0, table * np.log(np.where(table > 0, table, 1)), 0).sum(axis=1).mean()
