package taint_test

import (
	"testing"

	"github.com/secvet/secvet/internal/summary"
)

// TestReportedElsewhere holds which functions importers are told of as reported: those whose result a finding is about,
// and not what they are made of, nor what has a strong part beside the weak one.
func TestReportedElsewhere(t *testing.T) {
	text := `package p
import (
	crand "crypto/rand"
	"math/rand"
	"strconv"
)
func Text() string { return strconv.Itoa(rand.Int()) }
func Password() string { return Text() }
func Mixed() string { return crand.Text() + Text() }
func Token() string { return Mixed() }
func Wrapped() string { return Password() }
func Named() string { token := strconv.Itoa(rand.Int()); return token }
`
	solved := solveText(t, nil, unit{path: "example.com/p", files: []string{text}})["example.com/p"]
	p, err := summary.DecodePackage(solved.facts)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"Text": false, "Password": true, "Mixed": false, "Token": false, "Wrapped": true, "Named": true,
	} {
		weak := 0
		for _, g := range p.Get("example.com/p." + name).Gens {
			if g.Source == nil || g.Source.Text != "math/rand" {
				continue
			}
			if weak++; g.Source.ReportedElsewhere != want {
				t.Errorf("%s: reported %v, want %v", name, g.Source.ReportedElsewhere, want)
			}
		}
		if weak == 0 {
			t.Errorf("%s: no weak source is told", name)
		}
	}
}
