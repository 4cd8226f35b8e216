from crossent.engine.probe import Check, Law


def there(f):
    return None if callable(f["fit"]) else "It is no function."


check = Check(function="fit", laws=[Law("there", "No function.", there)])
