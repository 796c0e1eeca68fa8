// Package bson has the part of the library's API that the models and fixtures name.
package bson

type M map[string]interface{}

type E struct {
	Key   string
	Value interface{}
}

type D []E

func Marshal(val interface{}) ([]byte, error) { return nil, nil }

func MarshalExtJSON(val interface{}, canonical, escapeHTML bool) ([]byte, error) { return nil, nil }

func Unmarshal(data []byte, val interface{}) error { return nil }

func UnmarshalExtJSON(data []byte, canonical bool, val interface{}) error { return nil }
