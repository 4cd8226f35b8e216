"""The broken scripts run as they are and show the trouble that they are about; the mended ones do not."""

import math
import re
import subprocess
import sys
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

import crossent
from crossent.engine.catalog import Course
from crossent.engine.ward import read_cases

CONTENT = Path(crossent.__file__).parent / "content"


def printed(exercise: str, file: str) -> str:
    """What a script of an exercise prints when it is run."""
    path = next(CONTENT.glob(f"*/exercises/*_{exercise}")) / file
    command = [sys.executable, "-W", "ignore", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("exercise", "symptom"),
    [
        ("clinic_zero_log", r"perfect +nan"),
        ("clinic_log_base", r"even guess, even truth +3\.322 +2\.303 +1\.019"),
        ("clinic_scipy_entropy", r"truth: +0\.0\n"),
        ("clinic_kl_div", r"-0\.\d+"),
        ("clinic_batch_axis", r"batch of +64: first loss 4\.159"),
        ("clinic_keepdims", r"sums: \[0\.967 .*\n2 rows: operands could not be broadcast"),
        ("clinic_picks_rows", r"right by 0 logits: loss 1\.099\n(.*\n)*right by 8 logits: loss [1-9]"),
        ("clinic_changes_caller", r"call 2: \[0\.518"),
        ("clinic_sum_for_mean", r"step 0: loss +147\.37\nstep 1: loss +[78]\d\d"),
        ("clinic_no_zero_grad", r"overlap .* 0\.689 .* 0\.678 .*\n.*apart .*\.\.\. 0\.00000"),
        ("clinic_sigmoid_overflow", r"loss +nan, weights \[nan nan\]"),
        (
            "clinic_double_softmax",
            r"epoch    0: loss 2\.3026\n(.*\n)*epoch 1999: loss 1\.46\d+\naccuracy 100%",
        ),
        ("clinic_bce_multiclass", r"nothing learned +loss +0\.69\d+ +accuracy 90\.0%"),
        ("clinic_target_shape", r"multi-target(.*\n)*.*Expected target size.*\n.*loss [1-9]"),
        ("clinic_batch_means", r"batches of 256: loss 3\.\d+\nbatches of 258: loss 0\.1461"),
        ("clinic_nll_logits", r"epoch  0: loss     0\.000\n(.*\n)*epoch 99: loss   -\d\d\.\d"),
        ("clinic_one_logit", r"epoch  0: loss -?0\.0000\n(.*\n)*.*weights \[0\. 0\.\], accuracy 50%"),
        ("clinic_broadcast_loss", r"epoch  0: loss 0\.6931\n(.*\n)*epoch 99: loss 0\.6931\n"),
        ("clinic_all_ignored", r"step 11: loss 0\.202\nstep 12: loss nan\n(.*\n)*weights: \[\[nan"),
        ("clinic_clip", r"wrong by +15: .* -1\.000\nwrong by +20: loss +16\.118, .* 0\.000\n"),
        ("clinic_sigmoid_bce", r"-50: loss +50\.000, slope -1\.9e-10\nz = -200: loss 100\.000"),
        ("clinic_masked_smoothing", r"loss nan\nepsilon 0\.1: loss inf"),
        ("clinic_weighted_mean", r"of +1: weights 1 and 9 0\.290, weights 1 and 1 0\.290"),
        (
            "clinic_intervals",
            r"hours: loss -1\.279\n +std 0\.1 to 1\.2 minutes\n .* 11%\n.*minutes: loss 2\.815\n +std 3\.9 to \d\d\.\d minutes\n .* 100%\n",
        ),
        ("clinic_running_mean", r"epoch  1: train 1\.043, val 0\.940\n"),
    ],
)
def test_symptom_shows_until_it_is_mended(exercise: str, symptom: str) -> None:
    assert re.search(symptom, printed(exercise, "skeleton.py"))
    assert not re.search(symptom, printed(exercise, "solution.py"))


KERAS = {  # what the broken script prints, and the mended one
    "from_logits": (
        r"epoch  0: loss 1\.0986\n(epoch .*: loss 1\.0986\n){4}largest weight 0\.000",
        r"epoch  0: loss 1\.0986\nepoch  1: loss 0\.5\d+\n(.*\n)*epoch 49: loss 0\.1\d+\nlargest weight [12]\.",
    ),
    "label_forms": (
        r"integers .* ValueError: .*same rank.*\na column .* ValueError: .*same shape.*\n(.*loss 0\.\d+\n){2}",
        r"(.*loss 0\.322\n){3}soft rows .*loss 0\.684\n",
    ),
}
RUN = "import runpy, sys\nfor path in sys.argv[1:]:\n    runpy.run_path(path, run_name='__main__')\n    print('====')"


@pytest.mark.skipif(find_spec("tensorflow") is None, reason="TensorFlow is not installed")
def test_symptoms_of_keras_show_until_they_are_mended() -> None:
    folders = [next(CONTENT.glob(f"*/keras/*_clinic_{name}")) for name in KERAS]
    paths = [str(folder / file) for folder in folders for file in ("skeleton.py", "solution.py")]
    command = [sys.executable, "-W", "ignore", "-c", RUN, *paths]  # TensorFlow is loaded once
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("====\n")
    for (symptom, mended), broken, right in zip(KERAS.values(), said[::2], said[1::2], strict=False):
        assert re.search(symptom, broken)
        assert re.search(mended, right)
        assert not re.search(symptom, right)


def test_mended_numbers() -> None:
    assert "even guess, even truth     2.303   2.303   0.000" in printed("clinic_log_base", "solution.py")
    assert re.search(r"sure, and wrong +inf", printed("clinic_zero_log", "solution.py"))
    assert printed("clinic_batch_axis", "solution.py").count("2.303") == 4
    assert printed("clinic_keepdims", "solution.py") == "3 rows, sums: [1. 1. 1.]\n2 rows, sums: [1. 1.]\n"
    assert re.search(r"right by 8 logits: loss 0\.001", printed("clinic_picks_rows", "solution.py"))
    assert printed("clinic_changes_caller", "solution.py").count("[0.844 0.114 0.042]") == 3
    assert "step 0: loss     2.30" in printed("clinic_sum_for_mean", "solution.py")
    assert re.search(r"step 9: loss    0\.000", printed("clinic_sigmoid_overflow", "solution.py"))
    mended = printed("clinic_double_softmax", "solution.py")
    assert re.search(r"epoch    0: loss 2\.3026\n(.*\n)*epoch 1999: loss 0\.000\d\naccuracy 100%", mended)
    assert re.search(
        r"learned +loss +2\.302\d +accuracy 1\d\.", printed("clinic_bce_multiclass", "solution.py")
    )
    assert printed("clinic_target_shape", "solution.py").count("loss 0.000") == 4
    assert printed("clinic_batch_means", "solution.py").count("loss 0.1461") == 6
    assert re.search(
        r"epoch  0: loss +1\.099\n(.*\n)*epoch 99: loss +0\.3", printed("clinic_nll_logits", "solution.py")
    )
    for script in ("clinic_one_logit", "clinic_broadcast_loss"):
        fell = r"epoch  0: loss 0\.6931\n(.*\n)*epoch 99: loss 0\.2439\n.*accuracy 90%"
        assert re.search(fell, printed(script, "solution.py"))
    assert re.search(
        r"step 12: loss 0\.235\n(.*\n)*step 21: loss 0\.0", printed("clinic_all_ignored", "solution.py")
    )
    assert re.search(r"wrong by 1000: loss 1000\.000, .* -1\.000", printed("clinic_clip", "solution.py"))
    assert re.search(r"-200: loss 200\.000, slope -1\n", printed("clinic_sigmoid_bce", "solution.py"))
    assert "0.0: loss 0.497\nepsilon 0.1: loss 0.547" in printed("clinic_masked_smoothing", "solution.py")
    assert printed("clinic_weighted_mean", "solution.py").count("1 and 9 1.050, weights 1 and 1 0.290") == 3


def test_the_training_loss_is_the_lower_one_once_both_are_measured_alike() -> None:
    broken, mended = (
        [
            [float(loss) for loss in re.findall(r"\d\.\d+", line)]
            for line in printed("clinic_running_mean", file).splitlines()
        ]
        for file in ("skeleton.py", "solution.py")
    )
    assert len(broken) == len(mended) == 5
    assert all(train > val + 0.02 for train, val in broken)
    assert all(train < val - 0.01 for train, val in mended)
    assert [val for _, val in broken] == [val for _, val in mended]  # the training is the same
    assert mended[-1] == [0.427, 0.500]  # as the case says


def test_the_losses_stay_and_the_spreads_agree_once_the_loss_gets_a_variance() -> None:
    broken, mended = (
        [
            [float(number) for number in re.findall(r"-?\d+\.\d+|\d+(?=%\n)", text)]
            for text in printed("clinic_intervals", file).replace("95%", "").split("fitted")[1:]
        ]
        for file in ("skeleton.py", "solution.py")
    )
    assert [fit[0] for fit in broken] == [fit[0] for fit in mended]  # as the case says
    hours, minutes = mended
    assert minutes[0] - hours[0] == pytest.approx(math.log(60), abs=0.001)
    assert hours[1:] == minutes[1:] == [2.0, 8.4, 94]  # the data were drawn with spreads of 1.8 to 8.2
    squares = [60 * (std / 60) ** 2 for std in mended[0][1:3]]
    assert broken[0][1:3] == pytest.approx(squares, abs=0.06)
    assert broken[1][1:3] == pytest.approx([std**2 for std in minutes[1:3]], abs=1)


PITFALLS = {  # of the list of mistakes that people really make
    1: "double_softmax",
    4: "nll_logits",
    6: "from_logits",
    9: "one_logit",
    10: "bce_multiclass",
    11: "batch_axis",
    16: "target_shape",
    17: "target_shape",
    21: "label_forms",
    22: "broadcast_loss",
    28: "clip",
    29: "sigmoid_bce",
    32: "masked_smoothing",
    35: "weighted_mean",
    37: "all_ignored",
    42: "batch_means",
    51: "running_mean",
    53: "no_zero_grad",
}


def test_every_broken_script_has_its_case() -> None:
    course = Course(CONTENT)
    broken = [exercise.id for exercise in course.offered.values() if exercise.kind == "mend"]
    cases = read_cases(course)
    assert list(cases) == broken
    assert len(broken) >= 16
    names = {exercise_id.partition("clinic_")[2] for exercise_id in broken}
    assert set(PITFALLS.values()) <= names
    anchors = [exercise_id.partition(".")[2] for exercise_id in broken]
    assert len(set(anchors)) == len(anchors)  # they share a page
    for case in cases.values():
        assert len({choice.text for choice in case.choices}) >= 4
        assert all(len(choice.why.split()) > 3 for choice in case.choices)


def test_the_right_name_does_not_always_stand_in_the_same_place() -> None:
    places = [case.right.value for case in read_cases(Course(CONTENT)).values()]
    assert len(set(places)) >= 3
    assert max(map(places.count, places)) < 0.6 * len(places)


def test_second_softmax_never_lets_the_loss_below_its_floor() -> None:
    losses = re.findall(r"loss (\d\.\d+)", printed("clinic_double_softmax", "skeleton.py"))
    floor = math.log(math.e + 9) - 1
    assert floor < float(losses[-1]) < floor + 0.001


def test_without_zero_grad_overlapping_clouds_swing_and_separable_ones_look_better() -> None:
    broken, mended = (
        [
            [float(x) for x in re.findall(r"\d\.\d+", line)]
            for line in printed("clinic_no_zero_grad", file).splitlines()
        ]
        for file in ("skeleton.py", "solution.py")
    )
    rises = [b > a + 0.05 for a, b in pairwise(broken[0])]
    assert sum(rises) >= 2
    assert max(broken[0][1:]) > 0.68 > 0.55 > min(broken[0])
    assert all(b <= a for row in mended for a, b in pairwise(row))
    assert mended[0][-1] < 0.55
    assert broken[1][-1] < 1e-5 < 0.02 < mended[1][-1] < 0.03
