"""Texts and language models for the module on large vocabularies."""
