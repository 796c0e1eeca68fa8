// Package rest has the part of k8s.io/client-go/rest's API that the models name.
package rest

type Config struct {
	Host string
	ContentConfig
	Username        string
	Password        string
	BearerToken     string
	BearerTokenFile string
	TLSClientConfig
}

type ContentConfig struct{}

type TLSClientConfig struct {
	KeyData []byte
}

func InClusterConfig() (*Config, error) { return nil, nil }
