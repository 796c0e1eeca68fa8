// Package plain has the part of github.com/segmentio/kafka-go/sasl/plain's API that the models name.
package plain

type Mechanism struct {
	Username string
	Password string
}
