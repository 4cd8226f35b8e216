"""What Keras answers where the lesson on networks speaks of it; a test asks Keras itself, where it is installed.

The lesson is shown without TensorFlow, too: so these are numbers, not calls.
"""

# The logits [1, -2, -3] and class 0, by the losses of Keras 3.15.
RIGHT = 0.0659  # from_logits=True
CATEGORICAL = 16.118  # CategoricalCrossentropy, from_logits left False
SPARSE = 0.0  # SparseCategoricalCrossentropy, from_logits left False
