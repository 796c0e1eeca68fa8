package taint

// What a text begins with says whether it can be an option.

func (s *Set) Join(flows Set) {
	for _, f := range flows {
		s.Add(f)
	}
}
