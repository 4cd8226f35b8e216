def build_model():
    """A network that gives each image ten scores, one for each digit.

    Returns a new keras.Model: images (N, 28, 28, 1) -> logits (N, 10), with fewer than 2,000,000 parameters. Keras's own
    order of axes: height, width, and the one colour last. A softmax at the end is fine if every loss is told so. It need not
    be compiled.

    build_model()(np.zeros((5, 28, 28, 1))) -> logits of shape (5, 10)
    """
    raise NotImplementedError
