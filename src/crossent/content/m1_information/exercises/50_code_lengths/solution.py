import numpy as np


def code_lengths(q):
    """The surprise in bits, rounded up."""
    q = np.asarray(q, dtype=float)
    # np.log2 is exact on powers of two. np.log(q) / np.log(2) is not: for 2**-29 it gives 29.000000000000004, and ceil
    # would make 30 of that. The minus stands inside the ceil: outside, it would round down.
    lengths = np.ceil(-np.log2(q))
    # A bit is sent or it is not: lengths are counts, so integers.
    return lengths.astype(int)
