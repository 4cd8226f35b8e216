"""What the verbs of the command line do. Which verbs there are, and their options, is `crossent.cli`'s business."""
