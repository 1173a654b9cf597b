"""Sentence embeddings by a model that lies on this machine, in plain numpy.

A sentence model of six layers needs some forty lines of arithmetic; PyTorch would
bring 200 MB and more for it. Each sentence is run by itself, so that its vector does
not depend on what else is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recount.engine.model_files import (
    ModelFiles,
    Shape,
    find,
    first_position,
    read_tokens,
    read_weights,
)
from recount.errors import ConfigError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from recount.engine.model_files import Weights

    Array = NDArray[np.float32]


def load(name: str) -> Encoder:
    """Return the model of the folder or installed package; nothing is downloaded.

    Raises:
        ConfigError: it is missing, broken or of another kind, with what to do.
    """
    return Encoder(name, find(name))


class Encoder:
    """A sentence model in memory: sentences in, vectors of length one out."""

    def __init__(self, name: str, files: ModelFiles) -> None:
        self.name = name
        self._files = files
        self._tokens = read_tokens(files)
        self._weights = read_weights(files)

    def embed(self, sentences: Sequence[str]) -> list[list[float]]:
        """Return the vector of each sentence; close meanings have a product near 1."""
        return [self._vector(sentence) for sentence in sentences]

    def _vector(self, sentence: str) -> list[float]:
        import numpy as np  # noqa: PLC0415

        ids = np.asarray(self._tokens.encode(sentence).ids, np.int64)
        try:
            states = encode(self._weights, self._files.shape, ids)
        except (KeyError, IndexError, ValueError) as error:
            msg = f"model {self.name}: its weights do not fit its settings: {error}"
            raise ConfigError(msg) from error
        pooling = self._files.pooling
        pooled = states[0] if pooling.pooling_mode_cls_token else states.mean(axis=0)
        length = float(np.linalg.norm(pooled)) or 1.0
        return [float(value) / length for value in pooled]


def encode(weights: Weights, shape: Shape, ids: NDArray[np.int64]) -> Array:
    """Return the last state of each token of one sentence, a row a token.

    Source: Devlin et al. 2019, "BERT", as the weights of the transformers library
    are named.
    """
    import numpy as np  # noqa: PLC0415

    start = first_position(shape)
    positions = np.arange(start, start + len(ids))
    states: Array = (
        weights["embeddings.word_embeddings.weight"][ids]
        + weights["embeddings.position_embeddings.weight"][positions]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    states = _normed(weights, "embeddings.LayerNorm", states, shape)
    for layer in range(shape.num_hidden_layers):
        name = f"encoder.layer.{layer}"
        heard = _attended(weights, f"{name}.attention.self", states, shape)
        heard = _linear(weights, f"{name}.attention.output.dense", heard)
        norm = f"{name}.attention.output.LayerNorm"
        states = _normed(weights, norm, states + heard, shape)
        inner = _gelu(_linear(weights, f"{name}.intermediate.dense", states))
        inner = _linear(weights, f"{name}.output.dense", inner)
        states = _normed(weights, f"{name}.output.LayerNorm", states + inner, shape)
    return states


def _linear(weights: Weights, name: str, rows: Array) -> Array:
    product: Array = rows @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return product


def _normed(weights: Weights, name: str, rows: Array, shape: Shape) -> Array:
    import numpy as np  # noqa: PLC0415

    apart = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((apart**2).mean(axis=1, keepdims=True) + shape.layer_norm_eps)
    scaled: Array = apart / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return scaled


def _attended(weights: Weights, name: str, rows: Array, shape: Shape) -> Array:
    import numpy as np  # noqa: PLC0415

    count, width = rows.shape
    heads = shape.num_attention_heads

    def split(part: str) -> Array:
        made = _linear(weights, f"{name}.{part}", rows)
        return made.reshape(count, heads, width // heads).transpose(1, 0, 2)

    scores = split("query") @ split("key").transpose(0, 2, 1)
    scores = scores / np.sqrt(np.float32(width // heads))
    shares = np.exp(scores - scores.max(axis=2, keepdims=True))
    shares = shares / shares.sum(axis=2, keepdims=True)
    joined: Array = (shares @ split("value")).transpose(1, 0, 2).reshape(count, width)
    return joined


def _gelu(rows: Array) -> Array:
    # numpy has no error function. Abramowitz and Stegun 1964, 7.1.26: off by less
    # than 1.5e-7, which is about what 32 bits hold.
    import numpy as np  # noqa: PLC0415

    x = np.abs(rows) / np.sqrt(np.float32(2))
    t = 1 / (1 + np.float32(0.3275911) * x)
    factors = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    sum_ = np.zeros_like(x)
    for factor in factors:
        sum_ = (sum_ + np.float32(factor)) * t
    erf = np.sign(rows) * (1 - sum_ * np.exp(-x * x))
    result: Array = rows * np.float32(0.5) * (1 + erf)
    return result
