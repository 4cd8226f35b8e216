from crossent.engine.probe import Check, Law


def there(f):
    return None if callable(f["build_model"]) else "It is no function."


check = Check(function="build_model", laws=[Law("there", "No function.", there)])
