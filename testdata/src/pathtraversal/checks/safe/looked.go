package safe

import (
	"encoding/hex"
	"errors"
)

// ParseID decodes an id of exactly twenty bytes.
func ParseID(s string) (id [20]byte, err error) {
	n, err := hex.Decode(id[:], []byte(s))
	if err != nil {
		return id, errors.New("no hex")
	}
	if n != len(id) {
		return id, errors.New("bad length")
	}
	return id, nil
}

var types = map[string]string{"png": "image/png", "jpg": "image/jpeg"}

// Type returns the content type of an extension, and "" if there is none.
func Type(ext string) string {
	t, ok := types[ext]
	if !ok {
		return ""
	}
	return t
}

// TypeOf is Type without asking.
func TypeOf(ext string) string { return types[ext] }

// Known returns one of a few names, or "".
func Known(name string) string {
	switch name {
	case "a", "b":
		return name
	case "c":
		return "d"
	}
	return ""
}

// Or returns a type for any extension.
func Or(ext string) string {
	if t, ok := types[ext]; ok {
		return t
	}
	return "application/octet-stream"
}
