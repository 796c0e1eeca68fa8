package bounded_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/bounded"
)

// TestLists holds what lists are read as, and where they end.
func TestLists(t *testing.T) {
	for _, test := range []struct {
		text string
		list bounded.List[int]
		head bounded.First[int]
		err  string
	}{
		{text: `[]`},
		{text: `null`},
		{text: `[1, 2, 3]`, list: bounded.List[int]{1, 2, 3}, head: bounded.First[int]{1}},
		{text: `{}`, err: "want a list"},
		{text: `"["`, err: "want a list"},
		{text: `["x"]`, err: "cannot unmarshal"},
		{text: "[" + strings.Repeat("0,", bounded.MaxElements) + "0]", head: bounded.First[int]{0}, err: "more than 100000 elements"},
	} {
		var list bounded.List[int]
		err := bounded.Unmarshal([]byte(test.text), &list)
		if test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)) || test.err == "" && (err != nil || !slices.Equal(list, test.list)) {
			t.Errorf("%.20s: %v, %v", test.text, list, err)
		}
		var head bounded.First[int]
		err = bounded.Unmarshal([]byte(test.text), &head)
		if !slices.Equal(head, test.head) && test.err != "cannot unmarshal" || err != nil && test.err == "" {
			t.Errorf("%.20s: first %v, %v", test.text, head, err)
		}
	}
}

// TestValues holds that a document with too many values is refused before anything is made of it, and that what
// stands in strings does not count.
func TestValues(t *testing.T) {
	many := strings.Repeat("{},", bounded.MaxValues/2)
	var into any
	if err := bounded.Unmarshal([]byte("["+many+"{}]"), &into); err == nil || !strings.Contains(err.Error(), "values") {
		t.Errorf("too many values: %v", err)
	}
	if err := bounded.Unmarshal([]byte(`["\"`+many+`"]`), &into); err != nil {
		t.Error(err)
	}
}
