"""The loss starts at ln 3, as it should, and stays there. TensorFlow takes some seconds to load. Run it, mend fit."""

import keras
import numpy as np


def fit(X, labels, num_classes, learning_rate, epochs):
    """A linear classifier from zeros by plain gradient descent, each step with all examples.

    X: features, shape (N, D).  labels: integers in [0, num_classes), shape (N,).
    Returns losses, weights: a list of `epochs` floats, the mean cross-entropy in nats before each step, and the weights
    after the last step, shape (D, num_classes). The bias is learned, too, and stays in the model.
    """
    X, labels = np.asarray(X, dtype="float32"), np.asarray(labels)
    layer = keras.layers.Dense(num_classes, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((X.shape[1],)), layer])
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate),
        loss=keras.losses.SparseCategoricalCrossentropy(),
    )
    history = model.fit(X, labels, batch_size=len(X), epochs=epochs, verbose=0)
    return history.history["loss"], layer.get_weights()[0]


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    labels = np.arange(90) % 3
    X = np.array([[0, 0], [3, 3], [-3, 3]])[labels] + np.random.default_rng(0).standard_normal((90, 2))
    losses, weights = fit(X, labels, 3, learning_rate=0.5, epochs=50)
    for epoch in (0, 1, 5, 20, 49):
        print(f"epoch {epoch:2}: loss {losses[epoch]:.4f}")
    print(f"largest weight {np.abs(weights).max():.3f}")
    plt.plot(losses)
    plt.xlabel("epoch")
    plt.ylabel("loss, nats")
    plt.ylim(0, 1.2)
    plt.show()
