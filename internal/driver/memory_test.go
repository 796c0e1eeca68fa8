package driver

import "testing"

// TestGrowthFor holds by how many percent memory may grow beyond what is in use.
func TestGrowthFor(t *testing.T) {
	for _, c := range []struct {
		inUse uint64 // bytes
		want  int
	}{
		{0, growth},
		{10 << 20, growth},
		{80 << 20, 150}, // to 200 MB
		{150 << 20, slack},
		{500 << 20, slack},
		{1 << 30, tight},
	} {
		if got := growthFor(c.inUse); got != c.want {
			t.Errorf("%d bytes in use: %d percent, want %d", c.inUse, got, c.want)
		}
	}
}
