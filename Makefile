# Everything a developer runs. `make` alone builds the program.

GO ?= go
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: build test check eval eval-update bench train beam-test screenshot

build: ## bin/factbox, static
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w" -o bin/factbox ./cmd/factbox

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

bench: ## each stage: speed and allocations
	$(GO) test -run '^$$' -bench . -benchmem ./internal/...

train: ## the model of names, from the text in DATA (internal/ner/MODEL.md)
	$(GO) run ./cmd/factbox-train -data $(DATA)

beam-test: ## the distributed run, on Beam's Prism runner in one process
	cd cmd/factbox-beam && $(GO) vet ./... && $(GO) test ./...

screenshot: ## the picture of a page in README.md; needs Chromium and axe-core (.ci/run installs both)
	mkdir -p .github
	SCREENSHOTS=$(CURDIR)/.github $(GO) test -count=1 -run 'BrowserAccessibility/light-1280' ./internal/page
	mv .github/page-light-1280.png .github/page.png
