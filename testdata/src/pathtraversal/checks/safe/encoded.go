package safe

import "encoding/base64"

var ids = base64.RawURLEncoding.Strict()

func encode(raw []byte) string { return ids.EncodeToString(raw) }

// Canonical reports whether an id is one that encode has made.
func Canonical(id string) bool {
	raw, err := base64.RawURLEncoding.DecodeString(id)
	return err == nil && len(raw) == 16 && encode(raw) == id
}

func mark(id string) string { return id + "!" }

// Marked compares with something that is made of any text.
func Marked(id string) bool { return len(id) > 0 && mark(id[:len(id)-1]) == id }
