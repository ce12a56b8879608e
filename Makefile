# Perceptron. `make` opens the course, `make test` proves it; `make help` lists the rest.

COURSE := .build/debug/course
# Apart, since other flags than the learner's would build everything anew, back and forth.
PROVED := .build/prove
FORMATTED := Package.swift Sources Tests answers exercises

# Homebrew keeps OpenBLAS out of the way of Apple's own library.
ifeq ($(shell uname -s),Darwin)
export PKG_CONFIG_PATH := $(shell brew --prefix openblas 2>/dev/null)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

.PHONY: all dependencies build check train site test prove verify lint format clean help

## check your exercises, train the reference network, build the lessons
all: check train site

dependencies:
	@scripts/install-dependencies

build: dependencies
	swift build

## your progress board
check: build
	@echo; $(COURSE) check || [ $$? -eq 1 ]

## train the reference network on the embedded images
train: build
	@echo; $(COURSE) train

## build the lessons into site/public
site: build
	@echo; $(COURSE) site

## all tests, a share of the proof of the exercises, the formatting and the spelling
test: export COURSE_TESTS = all
test: dependencies lint
	@if command -v python3 >/dev/null; then scripts/check-spelling; else echo "no python3 here: spelling was not checked"; fi
	swift build --build-tests
	swift test --skip-build
	@# Mistakes on the wire join in once those that it still finds are mended; `make verify` has them.
	$(COURSE) verify --share 0.1 --wire 0

## everything that can be proved, no warning allowed: before a release
prove: export COURSE_TESTS = all
prove: export COURSE_WARNINGS = errors
prove: export FUZZ = 200000
prove: dependencies lint
	swift build --build-tests --scratch-path $(PROVED)
	swift test --skip-build --scratch-path $(PROVED)
	swift build --package-path exercises
	$(PROVED)/debug/course verify --draws 10000
	$(PROVED)/debug/course verify --mutants 0 --share 0.05 --wire 0.3 --seeds 10
	for seed in 2 3 4; do $(PROVED)/debug/course verify --mutants 0 --wire 0.1 --seed $$seed || exit 1; done
	$(PROVED)/debug/course verify --fuzz 2000
	$(PROVED)/debug/course site
	scripts/check-site

## prove the exercises: stubs, answers, right and wrong solutions
verify: build
	$(COURSE) verify

## what the formatter would change
lint:
	swift format lint --strict --parallel --recursive $(FORMATTED)

## format all Swift files
format:
	swift format --in-place --parallel --recursive $(FORMATTED)

## remove what was built
clean:
	rm -rf .build exercises/.build site/public

help:
	@awk '/^## /{text=substr($$0,4); next} /^[a-z]+:/{if(text){split($$1,name,":"); printf "make %-8s %s\n",name[1],text}} {text=""}' Makefile
