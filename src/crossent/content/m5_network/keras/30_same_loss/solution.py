import keras
import numpy as np


def framework_loss(logits, labels):
    """-ln softmax(logits)[label], averaged over the batch, by keras.losses.SparseCategoricalCrossentropy."""
    # Sparse: integer labels. Without the word it wants rows, one-hot or soft. By default both expect probabilities.
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    # What is true comes first, unlike in PyTorch. The logits have to be floats, whatever came in.
    return float(loss(np.asarray(labels), np.asarray(logits, dtype="float32")))
