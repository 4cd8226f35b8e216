"""The same labels in four forms, mended: each has its loss."""

import keras
import numpy as np


def mean_loss(logits, labels):
    """The mean cross-entropy in nats, for integer labels and for rows of probabilities."""
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    # Keras has a loss for each form and does not look which one it gets: "sparse" takes integers, a row or a column of them,
    # and the other takes a row of probabilities for each example. Only the shape tells; whole numbers may be one-hot rows.
    if labels.shape == logits.shape:
        loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits))


if __name__ == "__main__":
    logits = np.array([[2.0, 0.0, -1.0], [0.0, 1.0, 0.0], [0.5, 0.0, 2.5], [1.5, 0.0, 0.0]])
    labels = np.array([0, 1, 2, 0])
    forms = {
        "integers": labels,
        "a column": labels[:, None],
        "one-hot rows": np.eye(3)[labels],
        "soft rows": 0.7 * np.eye(3)[labels] + 0.1,
    }
    for name, form in forms.items():
        print(f"{name:12} {form.shape!s:6}  ", end="")
        try:
            print(f"loss {mean_loss(logits, form):.3f}")
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
