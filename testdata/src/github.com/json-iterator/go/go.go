// Package jsoniter has the part of github.com/json-iterator/go's API that the models name.
package jsoniter

import (
	"io"
)

var ConfigCompatibleWithStandardLibrary API

var ConfigDefault API

var ConfigFastest API

type API interface {
	IteratorPool
	StreamPool
	Get(data []byte, path ...interface{}) Any
	Marshal(v interface{}) ([]byte, error)
	MarshalIndent(v interface{}, prefix string, indent string) ([]byte, error)
	MarshalToString(v interface{}) (string, error)
	NewDecoder(reader io.Reader) *Decoder
	Unmarshal(data []byte, v interface{}) error
	UnmarshalFromString(str string, v interface{}) error
}

type Any interface {
	Get(path ...interface{}) Any
	GetInterface() interface{}
	ToString() string
	ToVal(val interface{})
}

type Decoder struct{}

func (adapter *Decoder) Decode(obj interface{}) error { return nil }

type Encoder struct{}

func (adapter *Encoder) Encode(val interface{}) error { return nil }

type IteratorPool interface{}

type StreamPool interface{}

func Get(data []byte, path ...interface{}) Any { return nil }

func Marshal(v interface{}) ([]byte, error) { return nil, nil }

func MarshalIndent(v interface{}, prefix string, indent string) ([]byte, error) { return nil, nil }

func MarshalToString(v interface{}) (string, error) { return "", nil }

func NewDecoder(reader io.Reader) *Decoder { return nil }

func NewEncoder(writer io.Writer) *Encoder { return nil }

func Unmarshal(data []byte, v interface{}) error { return nil }

func UnmarshalFromString(str string, v interface{}) error { return nil }
