module github.com/secvet/secvet/plugin/golangci

go 1.26.0

require (
	github.com/golangci/golangci-lint/v2 v2.15.0
	github.com/secvet/secvet v0.0.0
)

replace github.com/secvet/secvet => ../..
