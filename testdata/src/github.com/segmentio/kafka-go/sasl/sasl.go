// Package sasl has the part of github.com/segmentio/kafka-go/sasl's API that the models name.
package sasl

type Mechanism interface{}
