# What the targets need besides Go comes through the module proxy, in the versions named here.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: all build test lint bench crash demo hostile test-golangci golangci-is-built

all: build lint test

# Without C the program starts faster, which go vet does once for each package.
build:
	CGO_ENABLED=0 go build -o bin/ ./cmd/secvet

test:
	go test -timeout=40m ./...

lint: build
	test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -d $$(git ls-files '*.go'); exit 1; }
	go vet ./...
	GOGC=400 go run $(STATICCHECK) ./...
	bin/secvet ./...

# The measurements behind the claims on cost; they want a quiet machine.
bench:
	go run ./internal/bench

# Much code that nobody here has written, by the command and through go vet: what fails, is cut, or differs from run to run. It
# takes hours; SHARE is how many modules of the module cache.
SHARE = 0

crash:
	go run ./internal/trial -vet -n $(SHARE)
	go run ./internal/trial -race -what std

# The demo's flaws are findings, so the status 1 is what should come out.
demo: build
	bin/secvet -C testdata/demo ./... || test $$? = 1

# A golangci-lint with the plugin, compared with the command on the demo. The first build takes six
# minutes of CPU time; then golangci-lint is in go's cache, which a stamp remembers, and later builds link.
GOLANGCI_STAMP = $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/secvet-golangci/$(firstword $(shell cksum plugin/golangci/go.sum))

test-golangci:
	cd plugin/golangci && go build -trimpath -ldflags='-s -w' -o ../../bin/golangci-lint-secvet .
	mkdir -p $(dir $(GOLANGCI_STAMP)) && touch $(GOLANGCI_STAMP)
	SECVET_GOLANGCI=$(CURDIR)/bin/golangci-lint-secvet go test -count=1 -run 'TestScript/(golangci|compile)$$' ./cmd/secvet

golangci-is-built:
	@test -e $(GOLANGCI_STAMP)

# Every attack of internal/hostile; make test tries one in ten.
hostile:
	go test -count=1 -timeout=30m ./internal/hostile -args -all
