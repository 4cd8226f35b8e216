"""Many trainings that differ in learning rate, batch size and seed: at once, by many processes, halved on the way."""
