"""The page: a server on this machine only, lessons from Markdown, events as the learner saves."""
