package main

import (
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/secvet/secvet/internal/suppress"
)

// TestVetFlags holds what go vet's cache depends on: settings that only choose among findings are not among
// the flags, so that another choice needs no other analysis.
func TestVetFlags(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.model", []byte("name secret licence\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	plain := []string{"-everything"}
	for _, test := range []struct{ args, want []string }{
		{nil, plain},
		{[]string{"-severity=high", "-confidence=low", "-threat=local", "-fail-on=none"}, plain},
		{[]string{"-exclude=x", "-enable=sqlinjection", "-disable=weakrand", "-sqlinjection.threat=local", "-weakrand"}, plain},
		{[]string{"-tests=false", "-generated", "-weakrand.generated=true"}, plain},
		{[]string{"-weakrand.tests=true"}, []string{"-everything", "-weakrand.tests=true"}},
		{[]string{"-models=a.model"}, nil},
	} {
		cfg, err := parse(test.args)
		if err != nil {
			t.Errorf("%v: %v", test.args, err)
			continue
		}
		got := cfg.vetFlags(cfg.options.Models)
		if test.want == nil {
			other := []byte("name secret license\n")
			if err := os.WriteFile("a.model", other, 0o666); err != nil {
				t.Fatal(err)
			}
			if cfg, err = parse(test.args); err != nil || slices.Equal(cfg.vetFlags(cfg.options.Models), got) || len(got) != 2 {
				t.Errorf("another model file, the same flags %v, %v", got, err)
			}
			continue
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%v: %v, want %v", test.args, got, test.want)
		}
	}
}

// TestGosec holds the map from gosec's rules to analyzers that there are.
func TestGosec(t *testing.T) {
	n := 0
	for _, r := range rules() {
		n += len(r.Gosec)
	}
	for i := 100; i < 1000; i++ {
		n -= len(suppress.FromGosec("G" + strconv.Itoa(i)))
	}
	if n != 0 {
		t.Errorf("%d rules of gosec stand for no analyzer", -n)
	}
}
