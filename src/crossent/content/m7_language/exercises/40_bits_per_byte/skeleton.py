import numpy as np


def bits_per_byte(total_nats, num_bytes):
    """How many bits a model spends on each byte of a text, whatever its tokens are.

    Formula: total nats / (ln 2 · bytes).
    total_nats: a number, the cost of the whole text: a sum over its tokens, not a mean.
    num_bytes: how many bytes the text has, len(text.encode()). Bytes, not characters: "Ä" has two.
    Returns bits a byte.

    bits_per_byte(69.314718, 50)   -> 2.000
    bits_per_byte(0, 10)           -> 0
    bits_per_byte(5.545177, 1)     -> 8.000
    """
    raise NotImplementedError
