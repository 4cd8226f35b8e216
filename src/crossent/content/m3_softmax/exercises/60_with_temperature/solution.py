import numpy as np
from m3_softmax import softmax


def softmax_with_temperature(logits, temperature):
    """softmax(z / T)."""
    # At T = 0 the formula divides by nothing, below 0 it turns the order around: neither is meant, so say so.
    if not temperature > 0:
        raise ValueError(f"temperature is {temperature}; it must be above 0")
    # Dividing by 0.001 makes logits a thousand times larger; a stable softmax takes that.
    return softmax(np.asarray(logits, dtype=float) / temperature)
