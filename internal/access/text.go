package access

import (
	"fmt"
	"strings"
)

// String writes a path's steps: ".2" is a field, "[]" an element, "[keys]" the keys of a map.
func (p Path) String() string {
	var b strings.Builder
	for i := range p.Len() {
		switch n := p.At(i); {
		case n == ElemStep:
			b.WriteString("[]")
		case n == KeyStep:
			b.WriteString("[keys]")
		case IsKey(n):
			fmt.Fprintf(&b, "[key %d]", n-FirstKey)
		default:
			fmt.Fprintf(&b, ".%d", n)
		}
	}
	return b.String()
}
