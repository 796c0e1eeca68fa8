// Package issue is the middle of a chain: it formats what it is given.
package issue

import (
	"encoding/base64"
	"strings"

	"weakrand/random"
)

// Weak returns a formatted text.
func Weak() string { return group(random.Weak(16)) }

// Strong returns a formatted text.
func Strong() string { return group(random.Strong(16)) }

// Encode encodes.
func Encode(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

func group(s string) string { return strings.ToUpper(s[:4] + "-" + s[4:]) }
