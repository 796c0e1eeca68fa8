package hostsweep

import (
	"fmt"
	"iter"
	"net/http"
	"os/exec"
	"strings"
)

func hosts(r *http.Request) iter.Seq[string] {
	return func(yield func(string) bool) {
		for h := range strings.SplitSeq(r.URL.Query().Get("hosts"), ",") {
			h = strings.TrimSpace(h)
			if h == "" {
				continue
			}
			if !yield(h) {
				return
			}
		}
	}
}

// take yields the first n values together with their position.
func take[T any](n int, seq iter.Seq[T]) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for v := range seq {
			if i >= n || !yield(i, v) {
				return
			}
			i++
		}
	}
}

func Sweep(w http.ResponseWriter, r *http.Request) {
	for i, h := range take(5, hosts(r)) {
		line, err := exec.CommandContext(r.Context(), "sh", "-c", "ping -c1 -W1 "+h+" | tail -n 1").Output()
		if err != nil {
			fmt.Fprintf(w, "%d: unreachable\n", i)
			continue
		}
		fmt.Fprintf(w, "%d: %s", i, line)
	}
}
