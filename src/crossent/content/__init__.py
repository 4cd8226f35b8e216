"""The course itself: one folder a module, read from disk by the engine; it holds no engine code."""
