"""Reference functions: what figures draw and checks compare with. No learner code, no plots."""
