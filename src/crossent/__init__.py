"""crossent: learn cross-entropy by writing it. The command line is in `crossent.cli`."""

__version__ = "0.1.0"
