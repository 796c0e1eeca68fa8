// Package influxdb2 has the part of github.com/influxdata/influxdb-client-go/v2's API that the models name.
package influxdb2

type Client interface{}

type Options struct{}

func DefaultOptions() *Options { return nil }

func NewClient(serverURL string, authToken string) Client { return nil }

func NewClientWithOptions(serverURL string, authToken string, options *Options) Client { return nil }
