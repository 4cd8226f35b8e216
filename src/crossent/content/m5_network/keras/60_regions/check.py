"""What it returns is simple; some of it is what it leaves alone. Laws, each with models that show it."""

import keras
import numpy as np

from crossent.content import keras_models as km
from crossent.engine.probe import Check, Law, Remark

CALL = "`predict_classes(model, points)`"
seen = {"arrays_only": False}


def points(n, seed=0):
    return (3 * np.random.default_rng(seed).standard_normal((n, 2))).astype(np.float32)


def returns(f):
    seen["arrays_only"] = False
    for n, num_classes in ((5, 3), (1, 3), (4, 6)):
        model = km.model(n, hidden=8, num_classes=num_classes)
        value = f["predict_classes"](model, points(n))
        if value is None:
            return f"{CALL} returned nothing, expected {n} integers. End with `return`."
        got = np.asarray(value)
        if got.shape != (n,):
            return (
                f"{CALL} with points of shape ({n}, 2) returned shape {got.shape}, expected ({n},): one class for each point. Take the "
                "argmax of each row, `axis=1`, and squeeze nothing."
            )
        if got.dtype.kind not in "iu":
            return f"{CALL} returned numbers of dtype {got.dtype}, expected integers: a class is an index. `argmax` gives them."
    return None


def classes(f):
    for seed, n, num_classes, softmax in (
        (0, 7, 3, False),
        (1, 3, 3, False),
        (2, 70, 5, False),
        (3, 40, 3, True),
    ):
        model, where = km.model(seed, hidden=8, num_classes=num_classes, softmax=softmax), points(n, seed)
        rows = km.outputs(model, where)
        got, right = np.asarray(f["predict_classes"](model, where.copy())), rows.argmax(axis=1)
        if not np.array_equal(got, right):
            i = int(np.argmax(got != right))
            what = "probabilities" if softmax else "logits"
            return (
                f"{CALL} gave class {got[i]} to a point whose {what} are {rows[i].round(3).tolist()}, expected {right[i]}, where the "
                "largest one stands. Take the argmax of each row, `axis=1`."
            )
    return None


def evaluation(f):
    where = points(60, 3)
    made = {"dropout": keras.layers.Dropout(0.7), "batch norm": keras.layers.BatchNormalization()}
    for name, layer in made.items():
        model = km.model(1, layer, hidden=12)
        right, kept = km.outputs(model, where).argmax(axis=1), km.weights(model)
        got = np.asarray(f["predict_classes"](model, where.copy()))
        if not np.array_equal(got, right):
            return (
                f"{CALL} with a model that has {name} gave {int(np.sum(got != right))} of {len(right)} points other classes than in "
                "evaluation mode. Expected those of evaluation mode: `model.predict(points)`, or `model(points, training=False)`."
            )
        now = km.weights(model)
        if name == "batch norm" and not np.array_equal(now, kept):
            return f"{CALL} changed what the model stores ({name}), expected no trace. Ask it with `training=False`."
    return None


def traces(f):
    model, where = km.model(0), points(6)
    model.layers[0].trainable = False
    before, kept, flags = km.weights(model), where.copy(), [layer.trainable for layer in model.layers]
    f["predict_classes"](model, where)
    if not np.array_equal(km.weights(model), before):
        return (
            f"{CALL} changed the model's weights, expected them as they were: nothing is to be learned here."
        )
    if [layer.trainable for layer in model.layers] != flags:
        return (
            f"{CALL} changed `trainable` of a layer, expected it as it was: predicting needs no such switch."
        )
    if not np.array_equal(where, kept):
        return f"{CALL} changed the points that it was given, expected them as they were. Work on a copy."
    return None


def lists(f):
    model, where = km.model(2), points(6, 4).round()
    right = km.outputs(model, where).argmax(axis=1)
    for given in (where.astype(np.float64), where.tolist()):
        try:
            got = np.asarray(f["predict_classes"](model, given))
        except Exception:
            seen["arrays_only"] = True
            continue
        if not np.array_equal(got, right):
            return (
                f"{CALL} gave other classes to points in a {type(given).__name__} than to the same ones in a float32 array, expected "
                'the same. `np.asarray(points, dtype="float32")` takes both.'
            )
    return None


check = Check(
    function="predict_classes",
    laws=[
        Law("returns", "No row of integers.", returns),
        Law("classes", "Other classes.", classes),
        Law("traces", "Something is changed.", traces),
        Law("evaluation", "Not in evaluation mode.", evaluation),
        Law("lists", "Other classes for lists.", lists),
    ],
    remarks=[
        Remark(
            "arrays-only",
            "Arrays only.",
            'Right for arrays. Lists of points raise an exception: `np.asarray(points, dtype="float32")` takes both.',
            lambda view: seen["arrays_only"],
        ),
    ],
)
