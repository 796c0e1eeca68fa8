package finding

// Compare tells which findings are new in a later run, which are gone, and which are there as before, by
// their fingerprints. Findings keep their order; what is unchanged is told as the later run has it.
func Compare(earlier, later []Finding) (added, gone, unchanged []Finding) {
	left := make(map[string]int)
	for _, f := range earlier {
		left[f.Fingerprint]++
	}
	for _, f := range later {
		if left[f.Fingerprint] > 0 {
			left[f.Fingerprint]--
			unchanged = append(unchanged, f)
		} else {
			added = append(added, f)
		}
	}
	for _, f := range earlier {
		if left[f.Fingerprint] > 0 {
			left[f.Fingerprint]--
			gone = append(gone, f)
		}
	}
	return added, gone, unchanged
}
