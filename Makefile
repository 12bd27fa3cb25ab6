# `make` or `make help` lists what there is.
SWIFT ?= swift
# The order of two traits on a compiler's command line is that of a set: where it varies, all is built anew.
BUILD = SWIFT_DETERMINISTIC_HASHING=1 $(SWIFT) build
PREFIX ?= /usr/local
# Without XLSX mizan needs no libxlsxwriter: make build TRAITS=. With Web it takes some minutes more to build.
TRAITS ?= --traits XLSX
# What is installed or served has the site.
serve stage install dist deb sockets network pages writers saves names: TRAITS = --traits XLSX,Web
# Two builds at once need two folders: make -j2 test.
TESTS = --disable-xctest --scratch-path .build-tests
# Without debug information it takes a tenth less to build, and two thirds of the size.
RELEASE = -c release --static-swift-stdlib -debug-info-format none $(TRAITS)
CITY ?= seeds/cities/sao-paulo.yaml
FOLDER ?= .
PYTHON ?= python3
# Options of the benchmark, such as BENCH="--only scores,peers".
BENCH ?=
# Options of the check of limits: --all, --only WORD, --table FILE.
LIMITS ?=
# Which tests make suite runs.
ONLY ?= .
SOURCES = Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: help demo serve test test-libraries test-commands tests suite lint format build stage install uninstall dist deb traps sources golden catalogue docs schemas plans forms sockets network pages writers saves names fuzz determinism limits spark bench libraries

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## Install libraries that are missing, build, and assess São Paulo
	@.build/release/mizan assess "$(CITY)" --checklist urban-migration

serve: build ## Show the questionnaire for the profiles of FOLDER in a browser of this computer
	@.build/release/mizan serve "$(FOLDER)"

# Most need no program: make -j2 test runs them while it is built.
NEED_PROGRAM = MizanCommandTests|DocumentationTests
test: test-libraries test-commands ## Build and run all tests, those of commands with the program as it is released

test-libraries: tests
	$(SWIFT) test --skip-build $(TESTS) --skip "$(NEED_PROGRAM)"

test-commands: build tests
	MIZAN_TOOL="$(CURDIR)/.build/release/mizan" $(SWIFT) test --skip-build $(TESTS) --filter "$(NEED_PROGRAM)"

tests: libraries
	$(BUILD) --build-tests $(TESTS)

suite: tests ## Run the tests whose names match ONLY, as make suite ONLY=AggregationTests
	$(SWIFT) test --skip-build $(TESTS) --filter "$(ONLY)"

lint: traps sources ## Find what is not formatted or documented as agreed
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

traps: ## Find what may end the program, but for what Scripts/traps.allowed says is safe
	./Scripts/check-traps

sources: ## Find what docs/sources.md leaves out of the documents, criteria and practices
	./Scripts/check-sources

format: ## Format the code
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

build: libraries ## Build the program, to .build/release/mizan
	$(BUILD) $(RELEASE) --product mizan

VERSION = $(shell sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/MizanCommand/Surroundings/ProgramDetails.swift)
# What is packed has the time of the last commit, so that the same program is packed into the same bytes. The program is the same
# where compiler and packages are: a build takes the newest versions that fit, and the bill of materials says which they were.
stage install dist deb: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
STAGE = .build/stage
NAME = mizan-$(VERSION)-$(shell uname -s | tr A-Z a-z)-$(shell uname -m)

# The tree that is installed, with what the program writes of itself. Documents stand to each other, to rules and to seeds as they
# do here, so that their links lead there. Whoever builds may have any umask.
stage: build
	rm -rf $(STAGE)
	install -d $(STAGE)/bin $(STAGE)/share/mizan $(STAGE)/share/doc/mizan/docs \
	  $(STAGE)/share/bash-completion/completions $(STAGE)/share/zsh/site-functions \
	  $(STAGE)/share/fish/vendor_completions.d
	install -s -m 755 .build/release/mizan $(STAGE)/bin/mizan
	cp -R rules seeds $(STAGE)/share/mizan/
	cp README.md CHANGELOG.md SECURITY.md LICENSE $(STAGE)/share/doc/mizan/
	cp -R docs/criteria docs/*.md docs/*.png $(STAGE)/share/doc/mizan/docs/
	ln -s ../../mizan/rules ../../mizan/seeds $(STAGE)/share/doc/mizan/
	ln -s ../doc/mizan/docs $(STAGE)/share/mizan/docs
	Scripts/make-manual $(STAGE)/bin/mizan $(STAGE)/share/man/man1
	$(STAGE)/bin/mizan --generate-completion-script bash > $(STAGE)/share/bash-completion/completions/mizan
	$(STAGE)/bin/mizan --generate-completion-script zsh > $(STAGE)/share/zsh/site-functions/_mizan
	$(STAGE)/bin/mizan --generate-completion-script fish > $(STAGE)/share/fish/vendor_completions.d/mizan.fish
	$(SWIFT) package $(TRAITS) show-dependencies --format json > .build/dependencies.json
	SWIFT="$(SWIFT)" Scripts/make-bom $(STAGE)/bin/mizan .build/release/mizan.product \
	  < .build/dependencies.json > $(STAGE)/share/doc/mizan/mizan.cdx.json
	SWIFT="$(SWIFT)" Scripts/make-notices .build/release/mizan.product \
	  < .build/dependencies.json > $(STAGE)/share/doc/mizan/THIRD-PARTY.txt
	chmod -R u=rwX,go=rX $(STAGE)

# Nothing of an earlier version must stay: rules, pages of commands that are gone, a program that runs just now.
define REMOVE
rm -rf "$(DESTDIR)$(PREFIX)/share/mizan" "$(DESTDIR)$(PREFIX)/share/doc/mizan"
rm -f "$(DESTDIR)$(PREFIX)/bin/mizan" "$(DESTDIR)$(PREFIX)/share/man/man1/mizan.1" \
  "$(DESTDIR)$(PREFIX)/share/man/man1"/mizan-*.1 \
  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/mizan" \
  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_mizan" \
  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/mizan.fish"
endef

install: stage ## Install the program, rules, seeds, manual and completions under PREFIX (/usr/local)
	$(REMOVE)
	umask 022 && install -d "$(DESTDIR)$(PREFIX)" && cp -R $(STAGE)/. "$(DESTDIR)$(PREFIX)/"

uninstall: ## Remove what was installed under PREFIX
	$(REMOVE)

dist: stage ## Pack what is installed with checksums and a bill of materials, to .build/dist
	rm -rf .build/dist
	install -d .build/dist
	install -m 644 $(STAGE)/share/doc/mizan/mizan.cdx.json .build/dist/$(NAME).cdx.json
	tar --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --mtime=@$(SOURCE_DATE_EPOCH) \
	  --transform 's,^\.,$(NAME),S' -C $(STAGE) -cf - . | gzip -9n > .build/dist/$(NAME).tar.gz
	cd .build/dist && sha256sum $(NAME).* > SHA256SUMS && chmod 644 *

deb: stage ## Build a Debian package, to .build/deb
	rm -rf .build/deb
	Scripts/make-deb $(STAGE) "$(VERSION)" .build/deb

golden: build tests ## Take over what reports and diagnostics give now as what they should give
	MIZAN_TOOL="$(CURDIR)/.build/release/mizan" MIZAN_UPDATE_GOLDEN=1 $(SWIFT) test --skip-build $(TESTS)

catalogue: build ## Write the catalogue and the pages of criteria anew
	.build/release/mizan docs

docs: tests ## Write the documentation of the libraries by DocC, to .build/docs
	Scripts/make-documentation "$$($(SWIFT) build --show-bin-path $(TESTS))" .build/docs

schemas: ## Check files against rules/schema; needs check-jsonschema (pip install check-jsonschema)
	./Scripts/validate-schemas

plans: build ## Check plans against an exact knapsack; needs scipy (pip install scipy)
	./Scripts/check-plans .build/release/mizan

forms: build ## Fill in spreadsheets and take them back; needs openpyxl and frictionless (pip) and LibreOffice
	./Scripts/check-forms .build/release/mizan

limits: build ## Measure what the worst inputs at each limit take; LIMITS=--all takes half an hour
	./Scripts/check-limits .build/release/mizan $(LIMITS)

sockets: build ## Check what the web server does with hostile and slow clients
	./Scripts/check-server .build/release/mizan

network: build ## Check that no command has to do with networks, and the site with none but loopback; needs strace and Linux
	./Scripts/check-network .build/release/mizan

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

fuzz: libraries ## Run every fuzzer for a minute; needs Linux. Fuzz/README.md says how to go on
	MIZAN_FUZZ_DEBUG=1 Fuzz/run-all 60 4

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
