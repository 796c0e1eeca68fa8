// Package ddtrace is the API of gopkg.in/DataDog/dd-trace-go.v1/ddtrace.
package ddtrace

type Span interface {
	SetTag(key string, value interface{})
	SetOperationName(operationName string)
	SetBaggageItem(key, val string)
}

type StartSpanConfig struct{ Tags map[string]interface{} }

type StartSpanOption func(cfg *StartSpanConfig)

type FinishConfig struct{ Error error }

type FinishOption func(cfg *FinishConfig)
