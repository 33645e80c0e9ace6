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

# A picture a line: the page of a PDF, as a reader sees it.
PICTURE := pdftoppm -r 80 -png -singlefile
UPPER := -x 0 -y 0 -W 661 -H 420
WIDE := -x 0 -y 0 -W 935 -H 400
pictures: .venv/.dev
	rm -rf out/pictures
	$(BIN)/samverkansdoc render $(EXAMPLE) -o out/pictures --format pdf
	$(BIN)/samverkansdoc copies $(EXAMPLE) -o out/pictures/papper
	$(BIN)/samverkansdoc copies docs/alla-nycklar.yaml -o out/pictures/bilaga
	TZ=Europe/Stockholm $(BIN)/python examples/sign_agreement.py out/pictures/elektroniskt
	$(BIN)/samverkansdoc render examples/svedala-medborgarlofte-2017.yaml -o out/pictures --format pdf
	$(PICTURE) -f 1 out/pictures/svedala-medborgarlofte-2017.pdf docs/img/medborgarlofte
	$(BIN)/samverkansdoc render examples/svedala-uppfoljning-2017.yaml -o out/pictures --format pdf
	$(PICTURE) -f 3 out/pictures/svedala-uppfoljning-2017.pdf docs/img/uppfoljning
	$(BIN)/samverkansdoc check docs/alla-nycklar.yaml --rapport out/pictures/granskning.pdf >/dev/null
	$(PICTURE) $(WIDE) -f $$(pdfinfo out/pictures/granskning.pdf | sed -n 's/^Pages: *//p') out/pictures/granskning.pdf docs/img/granskning
	$(PICTURE) -f 1 out/pictures/trelleborg-2016-2018.pdf docs/img/forsta-sidan
	$(PICTURE) -f 9 out/pictures/trelleborg-2016-2018.pdf docs/img/sista-sidan
	$(PICTURE) -f 9 out/pictures/papper/trelleborg-2016-2018-exemplar-1.pdf docs/img/exemplar
	$(PICTURE) -f 13 out/pictures/bilaga/utskrift.pdf docs/img/forsattsblad
	$(PICTURE) $(UPPER) -f 2 out/pictures/elektroniskt/overenskommelse-original.pdf docs/img/original
	$(PICTURE) $(UPPER) -f 2 out/pictures/elektroniskt/overenskommelse-original-undertecknad-2.pdf docs/img/undertecknat

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
