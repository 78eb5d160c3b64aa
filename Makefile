# Everything the project does, by name. `make` alone lists the targets.
SHELL := /bin/sh
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
CODE := raadslag tests tools bench
WORKERS ?= 3
# A few at a time, so that nobody is left with many long ones at the end.
SPREAD := -n $(WORKERS) --dist load --maxschedchunk 3
# What failed is tried once more alone: on a busy machine a browser may be late. It is told twice.
# A run that ended otherwise than by tests that fail (1) has not tried them all: it stays red.
AGAIN := $(PYTEST) --last-failed --last-failed-no-failures none
export RAADSLAG_PORT ?= 8000
# Trust what the machine trusts: many networks end TLS in a proxy of their own.
export UV_SYSTEM_CERTS := true
# Some images forbid it; then each of the many processes of the tests compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help editor install install-dev run test test-sqlite test-postgresql check style types \
	contracts reference translations format bench bench-national bench-record screenshots lock clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 18

install: .venv/.installed ## Make .venv; the command is then .venv/bin/raadslag

install-dev: .venv/.installed-dev

.venv/.installed: requirements-uv.lock requirements.lock pyproject.toml tools/install
	@tools/install requirements.lock
	@touch $@

.venv/.installed-dev: requirements-uv.lock requirements-dev.lock pyproject.toml tools/install
	@tools/install requirements-dev.lock
	@touch .venv/.installed $@

run: install ## Start Rådslag with its demonstration on 127.0.0.1:$RAADSLAG_PORT
	@$(BIN)/raadslag serve --demo

test: test-sqlite test-postgresql ## Run all tests, and those of the database on PostgreSQL too

test-sqlite: install-dev
	@tools/install-chromium
	DATABASE_URL= $(PYTEST) $(SPREAD) || { [ $$? = 1 ] && DATABASE_URL= $(AGAIN); }

test-postgresql: install-dev
	$(BIN)/python -m tools.on_postgresql $(PYTEST) tests $(SPREAD) -m "db and not page" || \
		{ [ $$? = 1 ] && $(BIN)/python -m tools.on_postgresql $(AGAIN) -m "db and not page"; }

check: install-dev ## All that must hold before a change goes in
	@$(MAKE) --jobs=2 --output-sync=target style types contracts reference translations
	@$(MAKE) test

style: install-dev
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)

types: install-dev
	$(BIN)/mypy

contracts: install-dev
	$(BIN)/python -m raadslag.flow --check
	$(BIN)/lint-imports
	$(BIN)/raadslag makemigrations --check --dry-run

reference: install-dev
	$(BIN)/raadslag docs --check
	$(BIN)/python -m tools.links

translations: install-dev
	$(BIN)/python -m tools.translations --check

format: install-dev ## Mend what can be mended: format, lint, made files
	$(BIN)/ruff check --fix-only --quiet $(CODE)
	$(BIN)/ruff format $(CODE)
	$(BIN)/python -m raadslag.flow
	$(BIN)/raadslag docs
	$(BIN)/python -m tools.translations

bench: install-dev ## Measure; prints one line per figure and writes bench/latest.json
	$(BIN)/python -m bench

bench-national: install-dev ## Build, search and read 3,000,000 items; stopped, it goes on where it was
	BENCH_ITEMS=3000000 BENCH_SECONDS=300 $(BIN)/python -m bench search portal_growth readers

bench-record: install-dev ## Measure, and record the figures in docs/reference/benchmarks.md
	$(BIN)/python -m bench --record

screenshots: install-dev ## Take the pictures of the documentation again
	@tools/install-chromium
	$(BIN)/python -m tools.screenshots

editor: ## Bundle the editor from editor/ (needs Node.js 20 or later; nothing else does)
	cd editor && npm ci --ignore-scripts --no-audit --no-fund && npm run --silent build

lock: install-dev ## Renew the lock files from pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		pyproject.toml --group dev -o requirements-dev.lock

clean: ## Remove what was made, but neither the data in var/ nor the code
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
