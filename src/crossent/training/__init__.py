"""Training runs: reference loops, and what is the matter with a run. Each module is imported only where it is used."""
