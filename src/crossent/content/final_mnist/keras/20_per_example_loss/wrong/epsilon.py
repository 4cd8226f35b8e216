"""An epsilon in the logarithm.

{call} returned {got}, expected {expected}. It makes every loss a little too small.
"""

import keras
import numpy as np

BREAKS = "values"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return -np.log(np.asarray(keras.ops.softmax(logits))[np.arange(len(labels)), labels] + 1e-3)
