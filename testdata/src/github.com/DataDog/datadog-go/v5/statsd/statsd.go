// Package statsd is the API of github.com/DataDog/datadog-go/v5/statsd.
package statsd

import "time"

type ClientInterface interface {
	Gauge(name string, value float64, tags []string, rate float64) error
	Count(name string, value int64, tags []string, rate float64) error
	Histogram(name string, value float64, tags []string, rate float64) error
	Distribution(name string, value float64, tags []string, rate float64) error
	Incr(name string, tags []string, rate float64) error
	Decr(name string, tags []string, rate float64) error
	Set(name string, value string, tags []string, rate float64) error
	Timing(name string, value time.Duration, tags []string, rate float64) error
	SimpleEvent(title, text string) error
}

type Client struct{}

func (c *Client) Gauge(name string, value float64, tags []string, rate float64) error { return nil }
func (c *Client) Count(name string, value int64, tags []string, rate float64) error   { return nil }
func (c *Client) Histogram(name string, value float64, tags []string, rate float64) error {
	return nil
}
func (c *Client) Distribution(name string, value float64, tags []string, rate float64) error {
	return nil
}
func (c *Client) Incr(name string, tags []string, rate float64) error              { return nil }
func (c *Client) Decr(name string, tags []string, rate float64) error              { return nil }
func (c *Client) Set(name string, value string, tags []string, rate float64) error { return nil }
func (c *Client) Timing(name string, value time.Duration, tags []string, rate float64) error {
	return nil
}
func (c *Client) SimpleEvent(title, text string) error { return nil }
