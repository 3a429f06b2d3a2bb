# One door: `make` says what there is. Everything runs in .venv, made on the first need.
.PHONY: help setup run test lint types pictures bench check

help:  ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

setup:  ## make .venv, with everything for development in it
	.ci/run setup

run: .venv  ## open the reader on the sample articles
	.venv/bin/newsreader --sample

test: .venv  ## run the tests
	.venv/bin/pytest -n auto

lint: .venv  ## check style, formatting and the direction of imports
	.ci/run lint

types: .venv  ## check types, strictly
	.ci/run types

bench: .venv  ## measure speed and accuracy beside peers; some minutes
	.venv/bin/python -m bench.startup
	.venv/bin/python -m bench.launch
	.venv/bin/python -m bench.compare_screen
	.venv/bin/python -m bench.accuracy

pictures: .venv  ## draw the README's picture anew, with the real program
	.venv/bin/python docs/make_pictures.py

check:  ## everything that must hold, as the CI runs it; some minutes
	.ci/run

.venv:
	.ci/run setup
