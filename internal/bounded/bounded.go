// Package bounded decodes JSON of strangers with memory that stays in proportion to the text.
//
// To encoding/json two bytes, {}, are a whole struct of some hundred bytes, so that a report of a few megabytes
// can ask for as many gigabytes. Two bounds end that: a document has at most so many values, and a list of
// structs has at most so many elements, counted before they are made. A document past a bound is an error and
// not read in part, because what is left out could be a finding.
package bounded

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// The bounds.
const (
	MaxValues   = 2 << 20 // objects, lists and elements of a document
	MaxElements = 100_000 // elements of a List
)

// Unmarshal is json.Unmarshal for a document that must not have too many values.
func Unmarshal(data []byte, into any) error {
	if values(data) > MaxValues {
		return fmt.Errorf("the document has more than %d values", MaxValues)
	}
	return json.Unmarshal(data, into)
}

// values counts what begins a value or separates two, outside of strings.
func values(data []byte) (n int) {
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '{', '[', ',':
			n++
		case '"':
			for i++; i < len(data) && data[i] != '"'; i++ {
				if data[i] == '\\' {
					i++
				}
			}
		}
	}
	return n
}

// A List is a JSON list of at most MaxElements.
type List[T any] []T

// UnmarshalJSON reads an element at a time. Of null it makes nil, and of a list without elements one.
func (l *List[T]) UnmarshalJSON(data []byte) error {
	if string(data) != "null" {
		*l = List[T]{}
	}
	return each(data, func(dec *json.Decoder) (bool, error) {
		if len(*l) == MaxElements {
			return false, fmt.Errorf("a list has more than %d elements", MaxElements)
		}
		var element T
		err := dec.Decode(&element)
		*l = append(*l, element)
		return err == nil, err
	})
}

// A First is a JSON list of which only the first element matters, and no other is kept.
type First[T any] []T

// UnmarshalJSON reads one element.
func (f *First[T]) UnmarshalJSON(data []byte) error {
	return each(data, func(dec *json.Decoder) (bool, error) {
		var element T
		err := dec.Decode(&element)
		*f = append(*f, element)
		return false, err
	})
}

// each calls decode for the elements of a list as long as it wants more. What is no list is an error, but for null.
func each(data []byte, decode func(*json.Decoder) (more bool, err error)) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	token, err := dec.Token()
	if err != nil || token == nil {
		return err
	}
	if token != json.Delim('[') {
		return fmt.Errorf("want a list and not %.20q", data)
	}
	for more := true; more && dec.More(); {
		if more, err = decode(dec); err != nil {
			return err
		}
	}
	return nil
}
