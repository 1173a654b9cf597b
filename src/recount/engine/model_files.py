"""The files of a sentence model that the user names: found, checked and read."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from recount.errors import ConfigError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Weights = dict[str, NDArray[np.float32]]

CONFIG, TOKENS, WEIGHTS = "config.json", "tokenizer.json", "model.safetensors"
MAX_JSON_BYTES = 1_000_000  # of a settings file; those of real models have a thousand
MAX_FOLDERS = 200  # looked into inside a package
KINDS = ("bert", "roberta", "xlm-roberta")  # one architecture under three names

_Kind = TypeVar("_Kind")
_PACKAGE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_MISSING = (
    'comparing by meaning needs two packages: pip install "recount-claims[semantic]"'
)


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What ``config.json`` says of a model, as far as it is needed."""

    model_type: str = ""
    hidden_act: str = "gelu"
    num_hidden_layers: int
    num_attention_heads: int
    layer_norm_eps: float = 1e-12
    max_position_embeddings: int
    position_embedding_type: str = "absolute"
    pad_token_id: int | None = 0


class Pooling(msgspec.Struct, frozen=True, kw_only=True):
    """How the vectors of a sentence's words become one."""

    pooling_mode_cls_token: bool = False
    pooling_mode_mean_tokens: bool = True
    pooling_mode_max_tokens: bool = False
    pooling_mode_mean_sqrt_len_tokens: bool = False


class Limit(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a sentence the model reads."""

    max_seq_length: int | None = None


class Module(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a sentence model."""

    type: str


class ModelFiles(msgspec.Struct, frozen=True, kw_only=True):
    """A model's settings, with the folder that holds its tokens and weights."""

    folder: Path
    shape: Shape
    pooling: Pooling
    max_tokens: int


def find(name: str) -> ModelFiles:
    """Return the files of the model; nothing is ever fetched.

    Args:
        name: a folder, or an installed package that holds one.

    Raises:
        ConfigError: there is none, or it is of a kind that cannot be run here.
    """
    folder = _folder(name)
    for needed in (TOKENS, WEIGHTS):
        if not (folder / needed).is_file():
            msg = (
                f"model {name}: {folder} has no {needed}. Save the model in the "
                "safetensors format, or name another one"
            )
            raise ConfigError(msg)
    shape = _settings(folder / CONFIG, Shape)
    if shape is None:
        msg = f"model {name}: {folder / CONFIG} cannot be read"
        raise ConfigError(msg)
    pooling = _settings(folder / "1_Pooling" / CONFIG, Pooling) or Pooling()
    _check(name, folder, shape, pooling)
    limit = _settings(folder / "sentence_bert_config.json", Limit) or Limit()
    room = shape.max_position_embeddings - first_position(shape)
    return ModelFiles(
        folder=folder,
        shape=shape,
        pooling=pooling,
        max_tokens=max(4, min(room, limit.max_seq_length or room)),
    )


def first_position(shape: Shape) -> int:
    """Return the number of the first position: RoBERTa counts on from its padding."""
    return 0 if shape.model_type == "bert" else (shape.pad_token_id or 0) + 1


def read_weights(files: ModelFiles) -> Weights:
    """Return the weights by name, without the prefix that some models put first.

    Raises:
        ConfigError: the file is broken, or the package that reads it is missing.
    """
    import numpy as np  # noqa: PLC0415

    try:
        from safetensors import SafetensorError  # noqa: PLC0415
        from safetensors.numpy import load_file  # noqa: PLC0415
    except ImportError as error:
        raise ConfigError(_MISSING) from error
    try:
        held = load_file(files.folder / WEIGHTS)
    except (SafetensorError, OSError, KeyError) as error:
        msg = f"{files.folder / WEIGHTS} cannot be read: {error}"
        raise ConfigError(msg) from error
    return {
        re.sub(r"^(?:bert|roberta)\.", "", name): np.asarray(value, np.float32)
        for name, value in held.items()
        if value.dtype.kind == "f"
    }


def read_tokens(files: ModelFiles) -> Tokenizer:
    """Return what cuts a sentence into the model's tokens.

    Raises:
        ConfigError: the file is broken, or the package that reads it is missing.
    """
    try:
        from tokenizers import Tokenizer  # noqa: PLC0415
    except ImportError as error:
        raise ConfigError(_MISSING) from error
    try:
        tokens = Tokenizer.from_file(str(files.folder / TOKENS))
    except Exception as error:  # the package raises nothing finer
        msg = f"{files.folder / TOKENS} cannot be read: {error}"
        raise ConfigError(msg) from error
    tokens.no_padding()
    tokens.enable_truncation(files.max_tokens)
    return tokens


def _folder(name: str) -> Path:
    given = Path(name)
    if (given / CONFIG).is_file():
        return given
    module = name.replace("-", "_")
    # A dotted name would import its parent: only whole packages are looked up.
    if _PACKAGE.fullmatch(name) and (spec := find_spec(module)) is not None:
        for place in spec.submodule_search_locations or ():
            found = _inside(Path(place))
            if found:
                return found
    msg = (
        f"model {name}: neither a folder that holds {CONFIG} nor an installed package "
        "that ships one. Name the folder of a sentence model; nothing is downloaded"
    )
    raise ConfigError(msg)


def _inside(package: Path) -> Path | None:
    folders = [package, *sorted(each for each in package.iterdir() if each.is_dir())]
    below = [
        each
        for folder in folders[1:MAX_FOLDERS]
        for each in sorted(folder.iterdir())
        if each.is_dir()
    ]
    for folder in (*folders, *below)[:MAX_FOLDERS]:
        if (folder / CONFIG).is_file() and (folder / TOKENS).is_file():
            return folder
    return None


def _settings(path: Path, kind: type[_Kind]) -> _Kind | None:
    if not path.is_file() or path.stat().st_size > MAX_JSON_BYTES:
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except msgspec.MsgspecError:
        return None


def _check(name: str, folder: Path, shape: Shape, pooling: Pooling) -> None:
    modules = _settings(folder / "modules.json", list[Module]) or []
    extra = [each.type.rpartition(".")[2] for each in modules]
    extra = sorted(set(extra) - {"Transformer", "Pooling", "Normalize"})
    reasons = (
        (
            shape.model_type not in KINDS,
            f"its kind is {shape.model_type or 'not told'}",
        ),
        (shape.hidden_act != "gelu", f"its activation is {shape.hidden_act}"),
        (
            shape.position_embedding_type != "absolute",
            f"its positions are {shape.position_embedding_type}",
        ),
        (pooling.pooling_mode_max_tokens, "it pools by the greatest value"),
        (bool(extra), f"it has a part {', '.join(extra)}"),
    )
    for holds, reason in reasons:
        if holds:
            msg = (
                f"model {name}: {reason}, which cannot be run here. "
                f"Name a model of kind {', '.join(KINDS)} with plain pooling"
            )
            raise ConfigError(msg)
