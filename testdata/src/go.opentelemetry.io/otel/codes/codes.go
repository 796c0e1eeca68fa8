// Package codes has the part of go.opentelemetry.io/otel/codes's API that the models name.
package codes

type Code uint32
