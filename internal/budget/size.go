package budget

import (
	"fmt"
	"math"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
)

// units are the names of amounts, the longest first. As in GOMEMLIMIT, they are powers of two; the short names are for
// those who write 2G and mean about that.
var units = [...]struct {
	name  string
	bytes int64
}{
	{"TiB", 1 << 40}, {"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10},
	{"T", 1 << 40}, {"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}, {"B", 1},
}

// A Size is a number of bytes.
type Size int64

// String returns it in the largest unit that leaves a number above one.
func (s Size) String() string {
	for _, u := range units[:4] {
		if int64(s) >= u.bytes {
			return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(s)/float64(u.bytes)), ".0") + " " + u.name
		}
	}
	return fmt.Sprintf("%d B", int64(s))
}

// Parse reads a size such as 2GiB, 500M or off.
func Parse(text string) (Size, error) {
	if text == "off" {
		return 0, nil
	}
	number, factor := text, int64(1)
	for _, u := range units {
		if rest, ok := strings.CutSuffix(text, u.name); ok {
			number, factor = strings.TrimSpace(rest), u.bytes
			break
		}
	}
	n, err := strconv.ParseFloat(number, 64)
	bytes := n * float64(factor)
	if err != nil || math.IsNaN(bytes) || bytes < 1 || bytes >= 1<<62 {
		return 0, fmt.Errorf("%q is no size; want one such as 2GiB or 500MiB, or off", text)
	}
	return Size(bytes), nil
}

// Default returns the memory that a run may take if nobody says how much: what GOMEMLIMIT allows, or else three quarters
// of what the machine or the container has; 0 where that is not known.
func Default() Size {
	if os.Getenv("GOMEMLIMIT") != "" {
		if limit := debug.SetMemoryLimit(-1); limit < math.MaxInt64 {
			return Size(limit)
		}
	}
	return Size(least(machine(), container()) / 4 * 3)
}

// container returns the memory of the control group that the process is in, as containers see their own.
func container() int64 {
	var limits []int64
	for _, name := range []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		text, _ := os.ReadFile(name)
		n, _ := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64) // "max" is none
		limits = append(limits, n)
	}
	return least(limits...)
}
