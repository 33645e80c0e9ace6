# make demo: the Trelleborg agreement as Word, PDF and web page. make test: lint, types, tests.
# Both set up what they need in .venv first.

PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := examples/trelleborg-2016-2018.yaml

.PHONY: demo test lint types schema pictures bench clean

demo: .venv/.runtime
	$(BIN)/samverkansdoc render $(EXAMPLE) -o out
	@echo "Färdigt. Dokumenten ligger i $(CURDIR)/out"

test: lint types
	$(BIN)/python -m pytest -n auto

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev
	$(BIN)/mypy

# What is made from the code and kept in the repository; tests tell when it is stale.
schema: .venv/.dev
	$(BIN)/samverkansdoc schema -o docs/samverkansoverenskommelse.schema.json

pictures: .venv/.dev
	$(BIN)/samverkansdoc render $(EXAMPLE) -o out --format pdf
	pdftoppm -r 80 -png -f 1 -l 1 -singlefile out/trelleborg-2016-2018.pdf docs/img/forsta-sidan
	pdftoppm -r 80 -png -f 9 -l 9 -singlefile out/trelleborg-2016-2018.pdf docs/img/sista-sidan

bench: .venv/.dev
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis out build dist

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.runtime: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/.dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $@ .venv/.runtime
