package taint_test

import (
	"bytes"
	"encoding/gob"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/packages"
)

func fixtures(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestFacts(t *testing.T) {
	analysistest.Run(t, fixtures(t), engine.Analyzer, "summaries")
}

// summaries analyzes fixture packages and returns their facts by import path.
func summaries(t testing.TB, patterns ...string) map[string][]byte {
	t.Helper()
	dir := fixtures(t)
	cfg := &packages.Config{
		Mode: packages.LoadSyntax, Dir: dir,
		Env: append(os.Environ(), "GOPATH="+dir, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}
	pkgs, err := packages.Load(cfg, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][]byte)
	for _, p := range pkgs {
		if len(p.Errors) > 0 {
			t.Fatal(p.Errors)
		}
		out[p.PkgPath] = engine.Summarize(p.Fset, p.Syntax, p.Types, p.TypesInfo, nil, nil)
	}
	return out
}

// TestFactsDeterministic holds that facts depend on the code alone: go's build cache compares them.
func TestFactsDeterministic(t *testing.T) {
	first := summaries(t, "summaries", "sqlinjection/...")
	for range 3 {
		for path, data := range summaries(t, "summaries", "sqlinjection/...") {
			if !bytes.Equal(data, first[path]) {
				t.Errorf("%s: the facts of two runs differ", path)
			}
		}
	}
}

func TestFactsRoundTrip(t *testing.T) {
	for path, data := range summaries(t, "summaries", "sqlinjection/...") {
		var buf bytes.Buffer
		if err := gob.NewEncoder(&buf).Encode(&summary.Summaries{Data: data}); err != nil {
			t.Fatal(err)
		}
		var got summary.Summaries
		if err := gob.NewDecoder(&buf).Decode(&got); err != nil || !bytes.Equal(got.Data, data) {
			t.Errorf("%s: gob gives other facts back (error %v)", path, err)
		}
		p, err := summary.DecodePackage(data)
		if err != nil {
			t.Fatal(err)
		}
		entries := make(map[string]string)
		for key := range p.Entries {
			if strings.HasSuffix(key, summary.SettingSuffix) {
				entries[key] = p.Entries[key]
				continue
			}
			entries[key] = summary.EncodeSummary(p.Get(key), func(s summary.Site) summary.Site { return s })
		}
		if !bytes.Equal(summary.EncodePackage(entries, p.Cuts), data) {
			t.Errorf("%s: decoded and encoded again, the facts differ", path)
		}
	}
}

// TestFactsBroken reads facts that are cut off or changed: nothing may panic, whatever a cache holds.
func TestFactsBroken(t *testing.T) {
	data := summaries(t, "summaries")["summaries"]
	if len(data) < 100 {
		t.Fatalf("only %d bytes of facts", len(data))
	}
	for i := range data {
		_ = (&summary.Summaries{Data: data[:i]}).String()
		changed := bytes.Clone(data)
		changed[i] ^= 0xff
		_ = (&summary.Summaries{Data: changed}).String()
	}
}

// TestBrokenFactsAreTold holds that a package whose facts do not decode has failed, whether all of them or those of one
// function are broken.
func TestBrokenFactsAreTold(t *testing.T) {
	facts := map[string][]byte{
		"example.com/a":    []byte("no facts"),
		"example.com/b.v2": summary.EncodePackage(map[string]string{"example.com/b.F": "\x05"}, nil),
	}
	asked := map[string][]byte{"example.com/c": summary.EncodePackage(nil, nil)}
	want := []summary.Failure{{Package: "example.com/a", Reason: summary.NoFacts}, {Package: "example.com/b.v2", Reason: summary.NoFacts}}
	if got := taint.FailuresOf(facts, asked, "example.com/b.F"); !slices.Equal(got, want) {
		t.Errorf("failures %v, want %v", got, want)
	}
}
