// Package scram has the part of github.com/segmentio/kafka-go/sasl/scram's API that the models name.
package scram

import (
	"github.com/segmentio/kafka-go/sasl"
)

type Algorithm interface{}

func Mechanism(algo Algorithm, username string, password string) (sasl.Mechanism, error) {
	return nil, nil
}
