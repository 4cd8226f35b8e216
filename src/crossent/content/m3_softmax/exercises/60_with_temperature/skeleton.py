def softmax_with_temperature(logits, temperature):
    """Softmax of the logits divided by a temperature, over the last axis.

    Formula: softmax(z / T).
    logits: shape (..., C).
    temperature: T, above 0; as small as 0.001 works. Otherwise raises ValueError.
    Returns probabilities, shape of logits.

    softmax_with_temperature([0, 1], 1)   -> [0.268941, 0.731059]
    softmax_with_temperature([0, 1], 0.5) -> [0.119203, 0.880797]
    """
    raise NotImplementedError
