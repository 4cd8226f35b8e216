import keras


def build_model(hidden=16):
    """2 features → hidden units → 3 logits."""
    return keras.Sequential(
        [
            # The shape of one point: with it the weights exist at once, not only after the first batch.
            keras.Input((2,)),
            # Without an activation, two layers are one linear layer: every boundary would be a straight line.
            keras.layers.Dense(hidden, activation="relu"),
            # Logits. The loss has to be told so, from_logits=True: by default Keras expects probabilities.
            keras.layers.Dense(3),
        ]
    )
