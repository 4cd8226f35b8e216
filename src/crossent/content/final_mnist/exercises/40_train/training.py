"""The run of the final project in PyTorch."""

from crossent.content import digit_torch, digit_training

training = digit_training.training(digit_torch, ("yours", "mlp", "cnn", "fast"))
