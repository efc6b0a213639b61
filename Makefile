# What to type. `make help` lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
# One file that needs nothing installed where it runs: the C libraries and Swift's own are in it.
RELEASE = -c release -Xswiftc -static-executable
VARDE = .build/release/varde

.PHONY: site test bench install lint format clean help packages print-engine varde

site: varde print-engine ## write the site of content/ into site/
	@$(VARDE) build --gzip
	@echo "The site is ready: open site/index.html in a browser."

test: varde print-engine ## install what the tests need, and run them all
	@Scripts/test.sh

bench: varde print-engine ## compare the speed with Hugo, a C program and WeasyPrint, and long texts with short
	@Scripts/bench.sh; pages=$$?; python3 Benchmarks/hostile.py $(VARDE) templates; signs=$$?; \
	  Scripts/bench-print.sh && exit $$((pages + signs))

install: varde ## put the command and its templates below PREFIX (default: /usr/local)
	install -D $(VARDE) $(DESTDIR)$(PREFIX)/bin/varde
	rm -rf $(DESTDIR)$(PREFIX)/share/varde/templates
	mkdir -p $(DESTDIR)$(PREFIX)/share/varde
	cp -RL templates $(DESTDIR)$(PREFIX)/share/varde/templates
	Scripts/install-print-engine.sh $(DESTDIR)$(PREFIX)/lib/varde/print-engine

varde: packages
	@Scripts/build.sh $(RELEASE)

print-engine:
	@Scripts/install-print-engine.sh .build/print-engine

packages:
	@Scripts/install-packages.sh libcmark-dev libyaml-dev libicu-dev libxxhash-dev libmd-dev libdeflate-dev libminizip-dev libqrcodegen-dev libjemalloc-dev

lint: ## check the form of the Swift files
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format: ## put the Swift files into form
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

clean: ## remove all that was built
	rm -rf .build

help: ## list what can be typed
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | sort \
	  | awk -F '\t' '{ printf "make %-8s %s\n", $$1, $$2 }'
