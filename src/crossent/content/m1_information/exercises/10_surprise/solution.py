import numpy as np


def surprise(p):
    """-ln p in nats, element by element."""
    # asarray lets lists and plain numbers through the same door as arrays.
    p = np.asarray(p, dtype=float)
    # np.log(0) is -inf, which is what we want here. NumPy warns about it; errstate says that it is meant.
    with np.errstate(divide="ignore"):
        # 0 - x rather than -x: for p = 1 that gives 0, where -x would print as -0.
        return 0.0 - np.log(p)
