def per_example_loss(model, images, labels):
    """What each image costs: its own cross-entropy, not their mean.

    model: a keras.Model as build_model makes it, images (N, 28, 28, 1) -> (N, 10); it is asked in evaluation mode.
    images: a float32 array, shape (N, 28, 28, 1), N >= 1.  labels: integers, shape (N,).
    Returns an array or a tensor, shape (N,), in nats. The model is left as it was.

    per_example_loss(build_model(), np.zeros((3, 28, 28, 1), "float32"), np.array([0, 1, 2])) -> three losses near ln 10
    """
    raise NotImplementedError
