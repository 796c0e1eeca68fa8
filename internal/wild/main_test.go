package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const table = "module\tversion\tfingerprint\tpass\tcategory\tfile:line\tseverity\tconfidence\tverdict\treason\n" +
	"m\tv1\taa\tsecretlog\tvalue\ta.go:1\thigh\thigh\ttrue\tit is\n" +
	"m\tv1\tbb\tsecretlog\tvalue\tb.go:2\thigh\thigh\tfalse\tit is not\n" +
	"m\tv1\tee\tsecretlog\tvalue\te.go:5\thigh\thigh\ttrue\tit is, and is a way of another now\n" +
	"n\tv1\tcc\tsecretlog\tvalue\tc.go:3\thigh\thigh\ttrue\tof another module\n"

func TestCompare(t *testing.T) {
	file := filepath.Join(t.TempDir(), "m.json")
	const text = `{"findings": [
		{"analyzer": "secretlog", "category": "value", "message": "known", "fingerprint": "bb", "pos": {"file": "b.go", "line": 2},
			"ways": [{"fingerprint": "ee"}]},
		{"analyzer": "weakrand", "category": "token", "message": "never seen", "fingerprint": "dd", "pos": {"file": "d.go", "line": 4}}]}`
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	gone, err := compare(&out, table, []string{"m=" + file})
	if err != nil || gone != 1 {
		t.Error(gone, err)
	}
	want := "new: m d.go:4 weakrand(token) dd never seen\ngone: m a.go:1 secretlog aa\n" +
		"secretlog: 0 true, 0 arguable, 1 false, 0 not judged\nweakrand: 0 true, 0 arguable, 0 false, 1 not judged\n"
	if out.String() != want {
		t.Errorf("%s\nnot\n%s", out.String(), want)
	}
	for _, args := range [][]string{{"m"}, {"m=" + file + "x"}} {
		if _, err := compare(&out, table, args); err == nil {
			t.Error(args, "is no error")
		}
	}
}

// TestJudgements holds that the table can be read.
func TestJudgements(t *testing.T) {
	if all, err := parse(judgements); err != nil || len(all) < 70 {
		t.Error(len(all), err)
	}
	for _, bad := range []string{"a\tb", table + "x", strings.Replace(table, "\tfalse\t", "\tperhaps\t", 1)} {
		if _, err := parse(bad); err == nil {
			t.Errorf("%q is no error", bad)
		}
	}
}
