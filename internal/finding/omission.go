package finding

import (
	"cmp"
	"slices"
)

// Omit adds names to the omission of a kind and reason, and makes it if there is none yet. Omissions stay in the
// order of their kinds and reasons, and names in theirs, so that a report is the same whoever adds first.
func (r *Result) Omit(kind OmissionKind, reason string, names ...string) {
	at, ok := slices.BinarySearchFunc(r.Omissions, Omission{Kind: kind, Reason: reason}, func(a, b Omission) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Reason, b.Reason))
	})
	if !ok {
		r.Omissions = slices.Insert(r.Omissions, at, Omission{Kind: kind, Reason: reason})
	}
	o := &r.Omissions[at]
	for _, name := range names {
		if at, ok := slices.BinarySearch(o.Names, name); !ok {
			o.Names = slices.Insert(o.Names, at, name)
		}
	}
}
