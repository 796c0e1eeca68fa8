package summary

import (
	"fmt"
	"testing"
)

// TestBrokenFailures has facts whose list of failures is cut or lies about its length: that is a failure too.
func TestBrokenFailures(t *testing.T) {
	whole := WithFailures([]Failure{{"a", "because"}, {"b", "too"}}, []byte("rest"))
	if got, rest := SplitFailures(whole, "p"); fmt.Sprintf("%v %s", got, rest) != "[{a because} {b too}] rest" {
		t.Errorf("got %v and %q back", got, rest)
	}
	for n := len(failedMark); n < len(whole)-len("rest"); n++ {
		if got, rest := SplitFailures(whole[:n], "p"); len(got) != 1 || got[0].Package != "p" || rest != nil {
			t.Errorf("of %d bytes: %v, %q", n, got, rest)
		}
	}
	huge := failedMark + "\xff\xff\xff\xff\x7f"
	if got := Failed("p", []byte(huge)); len(got) != 1 {
		t.Errorf("of a huge number: %v", got)
	}
	if got := Failed("p", []byte(formatMark)); got != nil {
		t.Errorf("of facts without failures: %v", got)
	}
}
