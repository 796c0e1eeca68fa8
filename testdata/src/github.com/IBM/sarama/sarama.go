// Package sarama has the part of github.com/IBM/sarama's API that the models name.
package sarama

import (
	"crypto/tls"
)

type Config struct {
	Net struct {
		MaxOpenRequests int
		TLS             struct {
			Enable bool
			Config *tls.Config
		}
		SASL struct {
			Enable    bool
			Mechanism SASLMechanism
			User      string
			Password  string
		}
	}
}

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

type SASLMechanism string

const SASLTypePlaintext = "PLAIN"

type Client interface{}

type ClusterAdmin interface{}

type Consumer interface{}

type ConsumerGroup interface{}

type SyncProducer interface{}

type AsyncProducer interface{}

func NewClient(addrs []string, conf *Config) (Client, error) { return nil, nil }

func NewClusterAdmin(addrs []string, conf *Config) (ClusterAdmin, error) { return nil, nil }

func NewConsumer(addrs []string, config *Config) (Consumer, error) { return nil, nil }

func NewConsumerGroup(addrs []string, groupID string, config *Config) (ConsumerGroup, error) {
	return nil, nil
}

func NewSyncProducer(addrs []string, config *Config) (SyncProducer, error) { return nil, nil }

func NewAsyncProducer(addrs []string, config *Config) (AsyncProducer, error) { return nil, nil }
