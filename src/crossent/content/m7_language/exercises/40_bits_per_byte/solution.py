import numpy as np


def bits_per_byte(total_nats, num_bytes):
    """The whole cost in bits, over the bytes."""
    # A bit is ln 2 nats. The cost of a whole text does not depend on how it was cut into tokens, and neither do its bytes:
    # that is why this number, other than the perplexity, compares models with different tokens.
    return total_nats / (np.log(2) * num_bytes)
