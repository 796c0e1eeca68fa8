// Package newrelic has the part of github.com/newrelic/go-agent/v3/newrelic's API that the models name.
package newrelic

type Config struct {
	License string
}

type ConfigOption func(*Config)

type Segment struct{}

func (s *Segment) AddAttribute(key string, val interface{}) {}

type Transaction struct{}

func (txn *Transaction) AddAttribute(key string, value any) {}

func (txn *Transaction) NoticeError(err error) {}

func ConfigLicense(license string) ConfigOption { return nil }
