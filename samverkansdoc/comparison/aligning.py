"""Two sequences held against each other: what goes with what, and what stands in another order."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")

#: What is the same goes together rather than what is merely alike.
_SAME = 2.0


def aligned(
    old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float], least: float
) -> list[tuple[int | None, int | None]]:
    """The indices of both in order, beside each other where the things are alike enough.

    Between two pairs those of the older come first.
    """
    ends = [(-1, -1), *_chain(_scores(old, new, likeness, least)), (len(old), len(new))]
    steps: list[tuple[int | None, int | None]] = []
    for (i, j), (next_i, next_j) in pairwise(ends):
        steps += [(k, None) for k in range(i + 1, next_i)]
        steps += [(None, k) for k in range(j + 1, next_j)]
        steps += [(next_i, next_j)] if next_i < len(old) else []
    return steps


def _scores(old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float], least: float) -> list[list[float]]:
    def score(one: T, other: T) -> float:
        if one == other:
            return _SAME
        like = likeness(one, other)
        return like if like >= least else 0.0

    return [[score(one, other) for other in new] for one in old]


def _chain(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs in order that together score most."""
    width = len(scores[0]) if scores else 0
    best = [[0.0] * (width + 1) for _ in range(len(scores) + 1)]
    for i in range(len(scores) - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            beside = best[i + 1][j + 1] + scores[i][j] if scores[i][j] else 0.0
            best[i][j] = max(beside, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(scores) and j < width:
        if scores[i][j] and best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def out_of_order(numbers: Sequence[int]) -> set[int]:
    """The fewest of the numbers, all different, without which the rest would rise."""
    tails: list[int] = []
    lengths = []
    for number in numbers:
        place = bisect_left(tails, number)
        tails[place : place + 1] = [number]
        lengths.append(place)
    wanted, rising, last = len(tails) - 1, set(), None
    for number, length in zip(reversed(numbers), reversed(lengths), strict=True):
        if length == wanted and (last is None or number < last):
            rising.add(number)
            wanted, last = wanted - 1, number
    return set(numbers) - rising
