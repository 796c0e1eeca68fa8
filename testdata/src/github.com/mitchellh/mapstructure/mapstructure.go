// Package mapstructure has the part of github.com/mitchellh/mapstructure's API that the models name.
package mapstructure

type Decoder struct{}

type DecoderConfig struct{}

type Metadata struct{}

func Decode(input interface{}, output interface{}) error { return nil }

func DecodeMetadata(input interface{}, output interface{}, metadata *Metadata) error { return nil }

func NewDecoder(config *DecoderConfig) (*Decoder, error) { return nil, nil }

func WeakDecode(input interface{}, output interface{}) error { return nil }

func WeakDecodeMetadata(input interface{}, output interface{}, metadata *Metadata) error { return nil }
