# make run: everything set up, then the main example. make test: everything set up, then every test.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RESUME ?= examples/resume.pdf
JOB ?= examples/advert.txt

.PHONY: env run test bench lint requirements

env: .venv/.runtime

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit("Upbridge needs Python 3.11 or newer") if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.runtime: .venv/.python requirements/runtime.txt requirements/build.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --require-hashes -r requirements/build.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.runtime requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

run: .venv/.runtime
	$(BIN)/upbridge analyze $(RESUME) $(JOB) --html report.html

# The starter base is built once, before the tests, so that none of them waits for it or is skipped without it.
test: .venv/.dev
	$(BIN)/upbridge --quiet skills find spreadsheet >/dev/null
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture

bench: .venv/.dev
	$(BIN)/python -m bench

requirements: .venv/.python
	$(PIP) install uv
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements/runtime.txt
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra dev pyproject.toml -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 requirements/build.in -o requirements/build.txt
