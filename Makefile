# Everything a developer runs. `make` alone builds the program.

GO ?= go
PREFIX ?= /usr/local
DIST ?= bin/release
TARGETS = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
EPOCH = $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
BENCHSTAT = golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: build install man release release-check test check eval eval-update stream bench bench-stages bench-update train tags beam-test screenshot

build: ## bin/factbox, static
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w" -o bin/factbox ./cmd/factbox

install: build man ## the program and its manual, under PREFIX (/usr/local) in DESTDIR
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 bin/factbox "$(DESTDIR)$(PREFIX)/bin/factbox"
	install -m 644 bin/man/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1/"

man: ## bin/man/*.1
	rm -rf bin/man
	SOURCE_DATE_EPOCH=$(EPOCH) $(GO) run ./cmd/factbox-man bin/man

release: ## DIST (bin/release): a static program for each of six systems, manual, notices, SHA256SUMS
	rm -rf "$(DIST)" && mkdir -p "$(DIST)"
	set -e; for target in $(TARGETS); do \
		os=$${target%/*}; arch=$${target#*/}; ext=; [ $$os = windows ] && ext=.exe || true; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch $(GO) build -trimpath -ldflags "-s -w -buildid=" -o "$(DIST)/factbox-$$os-$$arch$$ext" ./cmd/factbox; \
	done
	SOURCE_DATE_EPOCH=$(EPOCH) $(GO) run ./cmd/factbox-man "$(DIST)/man"
	$(GO) run ./cmd/factbox licenses > "$(DIST)/LICENSES.txt"
	cd "$(DIST)" && find . -type f ! -name SHA256SUMS | LC_ALL=C sort | sed 's|^\./||' | xargs sha256sum > SHA256SUMS

release-check: ## that two releases of one commit are equal
	$(MAKE) release DIST=bin/release-a && $(MAKE) release DIST=bin/release-b
	cmp bin/release-a/SHA256SUMS bin/release-b/SHA256SUMS

test: ## what CI runs
	$(GO) vet ./...
	$(GO) test ./...

check: ## before a commit: format, vet, lint, race detector (long tests run in `make test`)
	@test -z "$$(gofmt -l cmd internal)" || { gofmt -l cmd internal; echo "run gofmt -w on these"; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	$(GO) test -race -short ./...

eval: build ## how good it is, on testdata/eval; fails where a figure fell by more than a point
	$(GO) run ./cmd/factbox-eval

eval-update: build ## store the figures of now
	$(GO) run ./cmd/factbox-eval -update

stream: ## that 5 GB of JSONL take no more memory than a few articles (about an hour)
	FACTBOX_STREAM_MB=5000 $(GO) test -run TestStream -timeout 0 -v ./cmd/factbox

bench: bench-stages ## the stages, then every room by itself
	$(GO) test -run '^$$' -bench . -benchmem ./internal/...

bench-stages: ## time and memory of the stages, beside those stored in testdata/stages.txt
	@mkdir -p bin
	$(GO) test -run '^$$' -bench Stages -count 6 ./internal/pipeline > bin/stages.txt
	$(GO) run $(BENCHSTAT) testdata/stages.txt bin/stages.txt

bench-update: ## store the stages' times on this machine
	$(GO) test -run '^$$' -bench Stages -count 6 ./internal/pipeline > testdata/stages.txt

train: ## the model of names, from the text in DATA (internal/ner/MODEL.md)
	$(GO) run ./cmd/factbox-train -data $(DATA)

tags: ## parts of speech, against the treebanks in TREES: ewt-test, gum-test and pud-news, .conllu.gz (universaldependencies.org)
	FACTBOX_TREES=$(abspath $(TREES)) $(GO) test -count=1 -run TestTreebanks -v ./internal/nlp

beam-test: ## the distributed run, on Beam's Prism runner in one process
	cd cmd/factbox-beam && $(GO) vet ./... && $(GO) test ./...

screenshot: ## the picture of a page in README.md; needs Chromium and axe-core (.ci/run installs both)
	mkdir -p .github
	SCREENSHOTS=$(CURDIR)/.github $(GO) test -count=1 -run 'BrowserAccessibility/light-1280' ./internal/page
	mv .github/page-light-1280.png .github/page.png
