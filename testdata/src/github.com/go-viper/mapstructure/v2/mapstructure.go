// Package mapstructure has the part of github.com/go-viper/mapstructure/v2's API that the models name.
package mapstructure

type DecoderConfig struct{}
