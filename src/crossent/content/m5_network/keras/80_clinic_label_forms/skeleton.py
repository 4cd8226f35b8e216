"""The same labels in four forms. Two of them are errors. TensorFlow takes some seconds to load. Run it, mend mean_loss."""

import keras
import numpy as np


def mean_loss(logits, labels):
    """The mean cross-entropy in nats.

    logits: scores, shape (N, C), for two classes or more.
    labels: what is true of each example. Integers in [0, C), in a row (N,) or in a column (N, 1); or a row of C
    probabilities for each, shape (N, C), one-hot or soft, of any type of number.
    Returns a float.
    """
    logits = np.asarray(logits, dtype="float32")
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    return float(loss(np.asarray(labels), logits))


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
