// Package sarama has the part of github.com/IBM/sarama's API that the models name.
package sarama

type Config struct{}

type ConsumerMessage struct {
	Headers []*RecordHeader
	Key     []byte
	Value   []byte
	Topic   string
}

type RecordHeader struct {
	Key   []byte
	Value []byte
}

func NewConfig() *Config { return nil }
