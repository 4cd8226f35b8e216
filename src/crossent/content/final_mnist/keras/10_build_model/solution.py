import keras


def build_model():
    """Two layers that look at small squares, then one for the ten digits."""
    return keras.Sequential(
        [
            # The shape of one image. With it the weights exist at once, not only after the first batch.
            keras.Input((28, 28, 1)),
            # The same 3 × 3 weights look at every place, so a stroke that has moved is still found.
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            # Of each 2 × 2 places the largest: 28 × 28 becomes 14 × 14.
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            # Ten logits. The loss has to be told so: from_logits=True.
            keras.layers.Dense(10),
        ]
    )
