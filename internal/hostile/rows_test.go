package hostile

import (
	"cmp"
	"slices"
)

// sorted puts rows made from a map into the order of their names.
func sorted(rows []attack) []attack {
	slices.SortFunc(rows, func(a, b attack) int { return cmp.Compare(a.name, b.name) })
	return rows
}
