"""ln σ² without its half.

{call} returned {got}, expected {expected}. You add ln σ²{where}, which is 2 ln σ. The factor in
front of the density is 1/(σ √(2π)), so add ln σ.
"""

import numpy as np

MARK = r"\*\*\s*2|2 \*"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi) + np.log(std**2) + 0.5 * z**2
