package main

import (
	"os/exec"
	"testing"
)

func TestMedian(t *testing.T) {
	for want, values := range map[int][]int{3: {9, 1, 3}, 2: {4, 1, 2, 8}, 7: {7}} {
		if got := median(values); got != want {
			t.Errorf("median(%v) = %d, want %d", values, got, want)
		}
	}
}

// A command's exit status says whether the measurement counts.
func TestRunStatus(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	for script, ok := range map[string]bool{"exit 0": true, "exit 1": true, "exit 2": false} {
		if _, err := (&run{args: []string{sh, "-c", script}}).cpu(); (err == nil) != ok {
			t.Errorf("%q: %v", script, err)
		}
	}
}
