"""The arithmetic of the encoder against the same sums written out one by one."""

from __future__ import annotations

from math import erf, exp, sqrt

import numpy as np
import pytest
from numpy.typing import NDArray

from recount.engine.encoder import _gelu, encode
from recount.engine.model_files import Shape

WIDTH, INNER, WORDS, HEADS = 6, 10, 9, 2
SHAPE = Shape(
    model_type="bert",
    num_hidden_layers=2,
    num_attention_heads=HEADS,
    max_position_embeddings=8,
    layer_norm_eps=1e-6,
)

Matrix = list[list[float]]


def weights() -> dict[str, NDArray[np.float32]]:
    made = np.random.default_rng(7)
    sizes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (WORDS, WIDTH),
        "embeddings.position_embeddings.weight": (8, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in range(2):
        name = f"encoder.layer.{layer}"
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            sizes[f"{name}.attention.{part}.weight"] = (WIDTH, WIDTH)
            sizes[f"{name}.attention.{part}.bias"] = (WIDTH,)
        sizes[f"{name}.intermediate.dense.weight"] = (INNER, WIDTH)
        sizes[f"{name}.intermediate.dense.bias"] = (INNER,)
        sizes[f"{name}.output.dense.weight"] = (WIDTH, INNER)
        sizes[f"{name}.output.dense.bias"] = (WIDTH,)
        norms += [f"{name}.attention.output.LayerNorm", f"{name}.output.LayerNorm"]
    for name in norms:
        sizes[f"{name}.weight"] = sizes[f"{name}.bias"] = (WIDTH,)
    return {
        name: made.normal(size=size).astype(np.float32) for name, size in sizes.items()
    }


class ByHand:
    """The same encoder in plain loops."""

    def __init__(self, held: dict[str, NDArray[np.float32]]) -> None:
        self.held = {name: value.tolist() for name, value in held.items()}

    def linear(self, name: str, rows: Matrix) -> Matrix:
        weight, bias = self.held[f"{name}.weight"], self.held[f"{name}.bias"]
        return [
            [
                sum(x * w for x, w in zip(row, column, strict=True)) + b
                for column, b in zip(weight, bias, strict=True)
            ]
            for row in rows
        ]

    def normed(self, name: str, rows: Matrix) -> Matrix:
        weight, bias = self.held[f"{name}.weight"], self.held[f"{name}.bias"]
        found = []
        for row in rows:
            mean = sum(row) / len(row)
            spread = sqrt(sum((x - mean) ** 2 for x in row) / len(row) + 1e-6)
            scaled = zip(row, weight, bias, strict=True)
            found.append([(x - mean) / spread * w + b for x, w, b in scaled])
        return found

    def attended(self, name: str, rows: Matrix) -> Matrix:
        query, key, value = (
            self.linear(f"{name}.{part}", rows) for part in ("query", "key", "value")
        )
        size = WIDTH // HEADS
        found = []
        for asking in query:
            heard: list[float] = []
            for head in range(HEADS):
                part = slice(head * size, (head + 1) * size)
                scores = [
                    exp(
                        sum(x * y for x, y in zip(asking[part], k[part], strict=True))
                        / sqrt(size)
                    )
                    for k in key
                ]
                heard += [
                    sum(s * v[part][at] for s, v in zip(scores, value, strict=True))
                    / sum(scores)
                    for at in range(size)
                ]
            found.append(heard)
        return found

    def encode(self, ids: list[int]) -> Matrix:
        kind = self.held["embeddings.token_type_embeddings.weight"][0]
        word = self.held["embeddings.word_embeddings.weight"]
        place = self.held["embeddings.position_embeddings.weight"]
        rows = [
            [sum(each) for each in zip(word[i], place[at], kind, strict=True)]
            for at, i in enumerate(ids)
        ]
        rows = self.normed("embeddings.LayerNorm", rows)
        for layer in range(2):
            name = f"encoder.layer.{layer}"
            heard = self.attended(f"{name}.attention.self", rows)
            heard = self.linear(f"{name}.attention.output.dense", heard)
            rows = self.normed(f"{name}.attention.output.LayerNorm", added(rows, heard))
            inner = self.linear(f"{name}.intermediate.dense", rows)
            inner = [[x / 2 * (1 + erf(x / sqrt(2))) for x in row] for row in inner]
            inner = self.linear(f"{name}.output.dense", inner)
            rows = self.normed(f"{name}.output.LayerNorm", added(rows, inner))
        return rows


def added(rows: Matrix, others: Matrix) -> Matrix:
    return [
        [x + y for x, y in zip(row, other, strict=True)]
        for row, other in zip(rows, others, strict=True)
    ]


@pytest.mark.parametrize("ids", [[3], [1, 8, 2], [0, 4, 4, 7, 5, 1]])
def test_the_sums_are_those_of_plain_loops(ids: list[int]) -> None:
    held = weights()

    found = encode(held, SHAPE, np.asarray(ids, np.int64))

    assert found.tolist() == [
        pytest.approx(row, abs=1e-4) for row in ByHand(held).encode(ids)
    ]


def test_the_activation_is_that_of_the_error_function() -> None:
    points = np.linspace(-6, 6, 201, dtype=np.float32).reshape(1, -1)

    exact = [x / 2 * (1 + erf(x / sqrt(2))) for x in points[0].tolist()]
    assert _gelu(points)[0].tolist() == pytest.approx(exact, abs=2e-6)
