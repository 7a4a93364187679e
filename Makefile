# Everything a developer runs. `make` alone builds the program.

GO ?= go
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: build test check bench

build: ## bin/factbox, static
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w" -o bin/factbox ./cmd/factbox

test: ## what CI runs
	$(GO) vet ./...
	$(GO) test ./...

check: ## before a commit: format, vet, lint, race detector
	@test -z "$$(gofmt -l cmd internal)" || { gofmt -l cmd internal; echo "run gofmt -w on these"; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	$(GO) test -race ./...

bench: ## each stage: speed and allocations
	$(GO) test -run '^$$' -bench . -benchmem ./internal/...
