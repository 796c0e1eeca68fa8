// Package sqltext helps where values cannot be bound.
package sqltext

import "strings"

// Ident makes a PostgreSQL identifier of any text.
func Ident(s string) string {
	var sb strings.Builder
	sb.Grow(len(s) + 2)
	sb.WriteByte('"')
	for _, c := range s {
		switch c {
		case 0:
			continue
		case '"':
			sb.WriteString(`""`)
		default:
			sb.WriteRune(c)
		}
	}
	sb.WriteByte('"')
	return sb.String()
}
