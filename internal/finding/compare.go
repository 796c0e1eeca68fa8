package finding

// Compare tells which findings are new in a later run, which are gone, and which are there as before, by
// their fingerprints and ways. Findings keep their order; what is unchanged is told as the later run has it. The report of a
// version that knew no ways has places only, and each of them stands for all that leads there.
func Compare(earlier, later []Finding) (added, gone, unchanged []Finding) {
	left, met := make(map[string]int), make(map[string]bool)
	for _, f := range earlier {
		left[f.Key()]++
	}
	for _, f := range later {
		switch old := left[f.Fingerprint] > 0 || met[f.Fingerprint]; {
		case left[f.Key()] > 0:
			left[f.Key()]--
			unchanged = append(unchanged, f)
		case f.Way != "" && old:
			left[f.Fingerprint], met[f.Fingerprint] = max(left[f.Fingerprint]-1, 0), true
			unchanged = append(unchanged, f)
		default:
			added = append(added, f)
		}
	}
	for _, f := range earlier {
		if left[f.Key()] > 0 {
			left[f.Key()]--
			gone = append(gone, f)
		}
	}
	return added, gone, unchanged
}
