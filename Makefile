# What the targets need besides Go comes through the module proxy, in the versions named here.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: all build test lint bench demo test-golangci

all: build lint test

build:
	go build -o bin/ ./cmd/secvet

test:
	go test ./...

lint: build
	test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -d $$(git ls-files '*.go'); exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...
	bin/secvet ./...

# The measurements behind the claims on cost; they want a quiet machine.
bench:
	go run ./internal/bench

# The demo's flaws are findings, so the status 1 is what should come out.
demo: build
	bin/secvet -C testdata/demo ./... || test $$? = 1

# A golangci-lint with the plugin, compared with the command on the demo. The first build takes six
# minutes of CPU time, later ones link only.
test-golangci:
	cd plugin/golangci && go build -trimpath -ldflags='-s -w' -o ../../bin/golangci-lint-secvet .
	SECVET_GOLANGCI=$(CURDIR)/bin/golangci-lint-secvet go test -run TestScript/golangci ./cmd/secvet
