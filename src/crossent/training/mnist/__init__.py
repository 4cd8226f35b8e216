"""MNIST: its digits, runs that are kept on disk, and a network that learns them fast."""
