def sigmoid(z):
    """A score of any size as a probability.

    Formula: 1 / (1 + exp(-z)).
    z: any shape, a single number too.
    Returns probabilities, shape of z. Right for z of ±10000, and NumPy does not warn.

    sigmoid(0)              -> 0.5
    sigmoid([-1, 0, 10000]) -> [0.268941, 0.5, 1.0]
    """
    raise NotImplementedError
