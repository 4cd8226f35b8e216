"""Runs any course of checked Python exercises; knows nothing of what a course teaches."""
