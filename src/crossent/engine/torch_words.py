"""What to try where PyTorch, Keras, or NumPy with bytes, refuses a call: its own words name the symptom, seldom the mistake."""

from __future__ import annotations

import re

_SAID = (
    (
        r"probability tensor contains",
        "What is drawn by are probabilities, finite and none below 0. Are these logits, or logarithms? `softmax` makes "
        "probabilities of logits of any size; `exp` alone overflows.",
    ),
    (
        r"log_softmax\w*\" not implemented for '(Long|Int|Short|Char|Byte|Bool)'",
        "A loss works on floats, and whole numbers came first there: `torch.as_tensor(logits, dtype=torch.float32)`. Or have "
        "logits and labels changed places? The logits come first.",
    ),
    (
        r"could not infer output dtype",
        "PyTorch takes means of floats alone, and whole numbers or bools came in: make them floats first, `.float().mean()`.",
    ),
    (
        r"Dimension out of range.*\[-1, 0\]",
        "A tensor with a single axis has axis 0 alone. `dim=-1` is the last one, however many there are.",
    ),
    (
        r"shapes cannot be multiplied",
        "In `a @ b` the columns of `a` meet the rows of `b`, and have to be as many. Is a `.T` missing, or one too many?",
    ),
    (
        r"buffer size must be a multiple of element size",
        "`np.frombuffer` reads 8 bytes to a number, unless it is told the type that the bytes were made from: "
        "`dtype=np.uint32` for 32-bit words.",
    ),
    (
        r"incorrect number of gradients",
        "`backward` returns something for each argument of `forward`, in its order: None for one that needs no gradient.",
    ),
    (
        r"expected target dtype to be Long|expected scalar type Long",
        "Class indices have the type int64, whatever they came as: `torch.as_tensor(labels, dtype=torch.long)`.",
    ),
    (
        r"Expected floating point type for target with class probabilities",
        "A target of the logits' shape is taken for probabilities, which are floats. Give the class indices themselves, shape "
        "(N,), or convert the rows with `.float()`.",
    ),
    (
        r"one_hot is only applicable to index tensor",
        "`one_hot` takes int64: convert with `.long()`. `nn.CrossEntropyLoss` needs no one-hot rows, it takes the indices.",
    ),
    (
        r"0D or 1D target tensor expected",
        "Class indices have the shape (N,). A column, (N, 1), is flattened by `labels.reshape(-1)`.",
    ),
    (
        r"Expected input batch_size|Expected target size",
        "Logits of shape (N, C) meet labels of shape (N,). Print both shapes: a transpose, a reshape or a `squeeze` may be too many, "
        "or one is missing. `squeeze()` also drops an N of 1.",
    ),
    (
        r"Target (size )?.* must be the same as input size|Using a target size .* that is different to the input size",
        "Scores and labels need one shape: a column beside a column, `y[:, None]`, or a row beside a row, `scores[:, 0]`.",
    ),
    (
        r"all elements of input should be between 0 and 1",
        "That loss takes probabilities, and these are scores. Its twin whose name ends in `_with_logits` takes scores.",
    ),
    (
        r"Target -?\d+ is out of bounds",
        "Labels run from 0 to C - 1, and C is the number of columns of the logits. Is there a score for each class?",
    ),
    (
        r"cannot be converted to Scalar",
        '`.item()` is for a tensor that holds one number. Take the mean first; with `reduction="none"` a loss takes none.',
    ),
    (
        r"'\w*Loss' object has no attribute",
        "The first parentheses make the loss, the second call it: `nn.CrossEntropyLoss()(logits, labels)`.",
    ),
    (
        r"Boolean value of Tensor with more than one value",
        "One True or False is asked for there, and a tensor has many. Are logits and labels given to `nn.CrossEntropyLoss(…)` itself? "
        "Its first parentheses make the loss, the second call it: `nn.CrossEntropyLoss()(logits, labels)`.",
    ),
    (
        r"must be Tensor, not (list|tuple|numpy\.ndarray)",
        "PyTorch's functions take tensors: `torch.as_tensor(…)` makes one of an array or a list.",
    ),
    (
        r"expected np\.ndarray \(got",
        "`torch.from_numpy` takes arrays alone. `torch.as_tensor(…)` takes lists, too.",
    ),
    (
        r"does not require grad and does not have a grad_fn",
        "The way back from the loss to the weights is cut: by `detach`, `item`, `numpy`, `argmax`, `torch.tensor(…)` or "
        "`torch.no_grad()`. Take the loss of the logits as the model gives them.",
    ),
    (
        r"'(float|int)' object has no attribute 'backward'",
        "`.item()` makes a plain number of the loss, which knows nothing of the weights. Call `backward` on the tensor, and `.item()` "
        "at the end.",
    ),
    (
        r"object has no attribute '(backward|step|zero_grad)'",
        "The slopes come from the loss, `loss.backward()`; the step is the optimizer's, `optimizer.step()`, and so is `zero_grad()`.",
    ),
    (
        r"grad can be implicitly created only for scalar",
        '`backward` starts from one number. Take the mean of the losses; `reduction="none"` leaves them apart.',
    ),
    (
        r"backward through the graph a second time",
        "`backward` was called twice for one forward pass. Call the model anew in each step.",
    ),
    (
        r"is not a Module subclass",
        "`nn.Sequential` takes modules one after the other: `nn.ReLU()` with its parentheses, not the class `nn.ReLU`, not the function "
        "`F.relu`, and no list around them.",
    ),
    (
        r"before Module\.__init__\(\) call",
        "A class of modules begins its `__init__` with `super().__init__()`, before the first layer.",
    ),
    (
        r"optimizer can only optimize Tensors|params argument given to the optimizer should be",
        "An optimizer takes the parameters, not the model: `model.parameters()`.",
    ),
    (
        r"'type' object does not support the context manager|__enter__",
        "What stands behind `with` is called first: `with torch.no_grad():`, with its parentheses.",
    ),
    (
        r"must have the same dtype, but got|expected m1 and m2 to have the same dtype",
        "float64 meets float32. A model's weights are float32; make the points so: `torch.as_tensor(points, dtype=torch.float32)`.",
    ),
    (
        r"size of tensor a \(\d+\) must match the size of tensor b",
        "Two tensors do not fit each other. Print their shapes just before that line: was an argmax or a mean taken along another axis?",
    ),
    (
        r"is incompatible with the layer",
        "A layer gets another number of features than it was made for. Points in the plane have two: `keras.Input((2,))`.",
    ),
    (
        r"Expected `trainable` to be a boolean",
        "`keras.Sequential` takes its layers in one list: `keras.Sequential([…, …])`.",
    ),
    (
        r"Cannot convert '\d+' to a shape",
        "A shape is a tuple, also with a single number: `keras.Input((2,))`.",
    ),
    (
        r"not implemented for '(Long|Int|Short|Char|Byte|Bool)'|[Gg]ot:? Long|Integral inputs not supported",
        "PyTorch calculates this with floats alone, and whole numbers came in: make them floats first, "
        "`torch.as_tensor(…, dtype=torch.float64)`.",
    ),
)


def remedy(text: str) -> str | None:
    """What to try, by the text of an exception; None where nothing is known of it."""
    return next((said for pattern, said in _SAID if re.search(pattern, text)), None)
