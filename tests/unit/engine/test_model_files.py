from __future__ import annotations

import json
from pathlib import Path

import pytest

from recount.engine.model_files import find, first_position
from recount.errors import ConfigError

CONFIG = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "max_position_embeddings": 64,
    "pad_token_id": 0,
}


def model(folder: Path, **changes: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(CONFIG | changes))
    (folder / "tokenizer.json").write_text("{}")
    (folder / "model.safetensors").write_bytes(b"")
    return folder


def test_a_folder_is_a_model(tmp_path: Path) -> None:
    files = find(str(model(tmp_path)))

    assert (files.folder, files.shape.num_hidden_layers) == (tmp_path, 2)
    assert (files.max_tokens, files.pooling.pooling_mode_cls_token) == (64, False)


def test_its_settings_are_read(tmp_path: Path) -> None:
    model(tmp_path, model_type="xlm-roberta", pad_token_id=1)
    (tmp_path / "sentence_bert_config.json").write_text('{"max_seq_length": 32}')
    pooling = tmp_path / "1_Pooling"
    pooling.mkdir()
    (pooling / "config.json").write_text('{"pooling_mode_cls_token": true}')

    files = find(str(tmp_path))

    assert (files.max_tokens, files.pooling.pooling_mode_cls_token) == (32, True)
    assert first_position(files.shape) == 2


def test_an_installed_package_may_ship_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "tiny_sentence_model"
    model(package / "files")
    (package / "__init__.py").write_text("raise SystemExit('nobody may import this')")
    monkeypatch.syspath_prepend(str(tmp_path))

    assert find("tiny-sentence-model").folder == package / "files"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"model_type": "mpnet"}, "its kind is mpnet"),
        ({"hidden_act": "silu"}, "its activation is silu"),
        ({"position_embedding_type": "relative_key"}, "its positions are relative_key"),
        ({"num_hidden_layers": "six"}, "cannot be read"),
    ],
)
def test_a_model_that_cannot_be_run_is_refused_with_the_reason(
    tmp_path: Path, changes: dict[str, object], told: str
) -> None:
    with pytest.raises(ConfigError, match=told):
        find(str(model(tmp_path, **changes)))


def test_a_further_part_is_refused(tmp_path: Path) -> None:
    model(tmp_path)
    parts = [
        {"type": f"sentence_transformers.models.{name}"}
        for name in ("Pooling", "Dense")
    ]
    (tmp_path / "modules.json").write_text(json.dumps(parts))

    with pytest.raises(ConfigError, match="it has a part Dense"):
        find(str(tmp_path))


@pytest.mark.parametrize("needed", ["tokenizer.json", "model.safetensors"])
def test_a_file_that_is_missing_is_named(tmp_path: Path, needed: str) -> None:
    (model(tmp_path) / needed).unlink()

    with pytest.raises(ConfigError, match=f"has no {needed}"):
        find(str(tmp_path))


@pytest.mark.parametrize(
    "name", ["", "no_such_model", "a.b", "../x", "https://x.org/m"]
)
def test_what_is_no_model_is_told_and_never_fetched(name: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nothing is downloaded"):
        find(name or str(tmp_path))
