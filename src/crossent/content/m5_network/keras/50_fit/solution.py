import keras


def fit(model, X, y, epochs=200, learning_rate=0.1):
    """Gradient descent in batches, by Keras's own loop."""
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate),
        # Sparse: y holds integers. from_logits: the model ends without a softmax, and by default Keras expects one.
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    # It shuffles the examples anew in each epoch. With 128 in a batch, 900 of them make 8 steps.
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
