// Package mapstructure has the part of github.com/go-viper/mapstructure/v2's API that the models name.
package mapstructure

type Decoder struct{}

type DecoderConfig struct{}

type Metadata struct{}

func Decode(input any, output any) error { return nil }

func DecodeMetadata(input any, output any, metadata *Metadata) error { return nil }

func NewDecoder(config *DecoderConfig) (*Decoder, error) { return nil, nil }

func WeakDecode(input any, output any) error { return nil }

func WeakDecodeMetadata(input any, output any, metadata *Metadata) error { return nil }
