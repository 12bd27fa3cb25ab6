# `make` or `make help` lists what there is.
SWIFT ?= swift
# The order of two traits on a compiler's command line is that of a set: where it varies, all is built anew.
BUILD = SWIFT_DETERMINISTIC_HASHING=1 $(SWIFT) build
PREFIX ?= /usr/local
# Without XLSX mizan needs no libxlsxwriter: make build TRAITS=. With Web it takes some minutes more to build.
TRAITS ?= --traits XLSX
# What is installed or served has the site.
serve install sockets pages writers saves names: TRAITS = --traits XLSX,Web
# Two builds at once need two folders: make -j2 test.
TESTS = --disable-xctest --scratch-path .build-tests
# Without debug information it takes a tenth less to build, and two thirds of the size.
RELEASE = -c release --static-swift-stdlib -debug-info-format none $(TRAITS)
CITY ?= seeds/cities/sao-paulo.yaml
FOLDER ?= .
PYTHON ?= python3
# Options of the benchmark, such as BENCH="--only scores,peers".
BENCH ?=
SOURCES = Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: help demo serve test test-libraries test-commands tests lint format build install golden docs schemas plans forms sockets pages writers saves names determinism spark bench libraries

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## Install libraries that are missing, build, and assess São Paulo
	@.build/release/mizan assess $(CITY) --checklist urban-migration

serve: build ## Show the questionnaire for the profiles of FOLDER in a browser of this computer
	@.build/release/mizan serve $(FOLDER)

# Most need no program: make -j2 test runs them while it is built.
NEED_PROGRAM = MizanCommandTests|DocumentationTests
test: test-libraries test-commands ## Build and run all tests, those of commands with the program as it is released

test-libraries: tests
	$(SWIFT) test --skip-build $(TESTS) --skip "$(NEED_PROGRAM)"

test-commands: build tests
	MIZAN_TOOL=$(CURDIR)/.build/release/mizan $(SWIFT) test --skip-build $(TESTS) --filter "$(NEED_PROGRAM)"

tests: libraries
	$(BUILD) --build-tests $(TESTS)

lint: ## Find what is not formatted or documented as agreed
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## Format the code
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

build: libraries ## Build the program, to .build/release/mizan
	$(BUILD) $(RELEASE) --product mizan

install: build ## Install the program with rules and seeds under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/mizan/docs
	install -m 755 .build/release/mizan $(DESTDIR)$(PREFIX)/bin/mizan
	cp -R rules seeds $(DESTDIR)$(PREFIX)/share/mizan/
	cp -R docs/criteria $(DESTDIR)$(PREFIX)/share/mizan/docs/

golden: build tests ## Take over what reports and diagnostics give now as what they should give
	MIZAN_TOOL=$(CURDIR)/.build/release/mizan MIZAN_UPDATE_GOLDEN=1 $(SWIFT) test --skip-build $(TESTS)

docs: build ## Write the catalogue and the pages of criteria anew
	.build/release/mizan docs

schemas: ## Check files against rules/schema; needs check-jsonschema (pip install check-jsonschema)
	./Scripts/validate-schemas

plans: build ## Check plans against an exact knapsack; needs scipy (pip install scipy)
	./Scripts/check-plans .build/release/mizan

forms: build ## Fill in spreadsheets and take them back; needs openpyxl and frictionless (pip) and LibreOffice
	./Scripts/check-forms .build/release/mizan

sockets: build ## Check what the web server does with hostile and slow clients
	./Scripts/check-server .build/release/mizan

pages: build ## Use the site in a real browser; needs Chromium, playwright and axe-playwright-python (pip)
	./Scripts/check-pages .build/release/mizan

spark: build ## Score profiles under Apache Spark, and ask DuckDB; needs Java 17, pyspark and duckdb (pip)
	$(PYTHON) integrations/spark/test_spark.py --tool .build/release/mizan

writers: build ## Save and read with many people at once while the server is killed; needs PyYAML (pip)
	./Scripts/check-writers .build/release/mizan

saves: build ## Make each system call of a save fail, and kill the program at it; needs strace and Linux
	./Scripts/check-saves .build/release/mizan

names: build ## Put hostile names through every format and page; needs html5lib, openpyxl and playwright (pip), pandoc and Chromium
	./Scripts/check-names .build/release/mizan

determinism: build ## Hold outputs against those of other locales, zones, threads and folders; needs .ci/install-checks
	./Scripts/check-determinism .build/release/mizan

bench: build .build/floor .build/measure ## Time mizan beside libyaml, Python, CEL, Rego and Swift by hand; needs what Tests/Benchmarks/requirements.txt lists (pip)
	$(BUILD) $(RELEASE) --product RuleBenchmark
	$(BUILD) $(RELEASE) --product RankBenchmark
	$(BUILD) $(RELEASE) --product DoNothing
	$(PYTHON) Tests/Benchmarks/bench.py $(BENCH)

.build/floor .build/measure: .build/%: Tests/Benchmarks/floor/%.c | libraries
	@mkdir -p .build
	cc -O2 -Wall -Wextra -o $@ $< -lyaml -pthread

# The header tells, as pkg-config itself may not be there.
libraries:
	@for header in yaml.h $(if $(findstring XLSX,$(TRAITS)),xlsxwriter.h); do \
	  ls /usr/include/$$header /usr/local/include/$$header /opt/homebrew/include/$$header 2>/dev/null \
	  | grep -q . || exec ./.ci/install-libraries; \
	done
