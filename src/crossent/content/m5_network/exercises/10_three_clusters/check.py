from crossent.engine.probe import Check, Law


def there(f):
    return None if callable(f["three_clusters"]) else "It is no function."


check = Check(function="three_clusters", laws=[Law("there", "No function.", there)])
