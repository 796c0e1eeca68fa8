// Package pubsub has the part of cloud.google.com/go/internal/pubsub's API that the models name.
package pubsub

type Message struct {
	Data       []byte
	Attributes map[string]string
}
