def probability_curve(values, other_logits):
    """The probability of class 0 while its logit takes each of the values, and the others stay.

    values: logits of class 0, one after the other; any shape.
    other_logits: the logits of classes 1, 2, …, shape (C - 1,), C at least 2.
    Returns P(class 0), shape of values. Finite for values of ±1000, too.

    probability_curve([-2, 0, 2], [0.5, -1]) -> [0.062890, 0.331499, 0.785597]
    """
    raise NotImplementedError
