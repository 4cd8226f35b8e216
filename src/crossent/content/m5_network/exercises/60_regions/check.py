from crossent.engine.probe import Check, Law


def there(f):
    return None if callable(f["predict_classes"]) else "It is no function."


check = Check(function="predict_classes", laws=[Law("there", "No function.", there)])
