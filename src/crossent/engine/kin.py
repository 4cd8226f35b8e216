"""Which wrong variant the learner's function is kin to: what it nearly does, and whether its text bears that out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crossent.engine.values import shape_of

if TYPE_CHECKING:
    from crossent.engine.diagnose import Case, Variant

NEARLY = (
    0.75  # a variant that does the same on so much of what tells it from the right answer is named after all
)


def bears_out(case: Case, variant: Variant) -> bool:
    """Exceptions look alike whatever raised them: a variant that shows in nothing else has to be seen in the text."""
    check = case.check
    shows = [
        o
        for o, want in zip(variant.outcomes, case.expected, strict=True)
        if o.modified or not o.meets(want, check.rtol, check.atol)
    ]
    if variant.mark is None or any(o.raised is None for o in shows):
        return True
    raised = [o.raised for o in case.outcomes if o.raised is not None]
    in_a_helper = any(re.search(variant.mark, r.code) for r in raised)
    return in_a_helper or case.text.find(variant.mark) is not None


def nearly(case: Case) -> Variant | None:
    """The variant that does the same on most of what tells either of them from the right answer."""
    check, best, best_score = case.check, None, NEARLY
    for variant in case.variants:
        tells = [
            i
            for i, o in enumerate(variant.outcomes)
            if o.modified or not o.meets(case.expected[i], check.rtol, check.atol)
        ]
        wrong = [i for i in range(len(case.outcomes)) if not case.right(i)]
        both = sorted(set(tells) | set(wrong))
        hits = [i for i in both if case.outcomes[i].same(variant.outcomes[i], check.rtol, check.atol)]
        score = len(hits) / len(both) if both else 0.0
        better = score > best_score or (best is None and score >= best_score)
        if len(hits) >= 2 and better and bears_out(case, variant):
            best, best_score = variant, score
    return best


def drawn(case: Case) -> Variant | None:
    """The variant with random numbers that the text shows, where answers of the right shape are wrong wherever it is wrong."""
    check = case.check
    for variant in case.variants:
        if not variant.drawn or variant.mark is None or case.text.find(variant.mark) is None:
            continue
        whole = zip(case.outcomes, case.expected, strict=True)
        if any(o.value is None or shape_of(o.value) != shape_of(want) for o, want in whole):
            return None
        theirs = zip(variant.outcomes, case.expected, strict=True)
        tells = [i for i, (o, want) in enumerate(theirs) if not o.meets(want, check.rtol, check.atol)]
        if not any(case.right(i) for i in tells):
            return variant
    return None


def where_it_answers(case: Case, order: list[int]) -> Variant | None:
    """The variant that does the same wherever no exception is raised, if the first trouble is a wrong answer."""
    answered = [i for i, o in enumerate(case.outcomes) if o.raised is None]
    if case.outcomes[order[0]].raised is not None or sum(not case.right(i) for i in answered) < 3:
        return None
    check = case.check
    for variant in case.variants:
        if all(case.outcomes[i].same(variant.outcomes[i], check.rtol, check.atol) for i in answered):
            return variant
    return None
