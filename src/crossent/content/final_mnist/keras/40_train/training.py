"""The run of the final project in Keras; the fast reference is PyTorch's, and not to be had here."""

from crossent.content import digit_keras, digit_training

training = digit_training.training(digit_keras, ("yours", "mlp", "cnn"), "@keras")
