"""Figures: one folder each, with `figure.py` (callables and inputs in, plain data out) and `figure.js` (draws it)."""
