def softmax(logits):
    """Scores of any size as probabilities, over the last axis.

    Formula: exp(z_c) / Σ_k exp(z_k) for each row z.
    logits: shape (..., C), any number of leading axes; a list or an array. Not modified.
    Returns probabilities of the same shape; each row sums to 1. Exact for logits of ±10000, too.

    softmax([1, 2, 3])     -> [0.090031, 0.244728, 0.665241]
    softmax([10000, 9999]) -> [0.731059, 0.268941]
    """
    raise NotImplementedError
