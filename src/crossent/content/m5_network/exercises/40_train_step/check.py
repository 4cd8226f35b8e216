from crossent.engine.probe import Check, Law


def there(f):
    return None if callable(f["train_step"]) else "It is no function."


check = Check(function="train_step", laws=[Law("there", "No function.", there)])
