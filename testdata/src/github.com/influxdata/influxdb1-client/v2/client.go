// Package client has the part of github.com/influxdata/influxdb1-client/v2's API that the models name.
package client

type Client interface{}

type HTTPConfig struct {
	Addr     string
	Username string
	Password string
}

func NewHTTPClient(conf HTTPConfig) (Client, error) { return nil, nil }
