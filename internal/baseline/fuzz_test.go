package baseline

import (
	"bytes"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
)

// FuzzRead reads baselines, the one that Write makes among them.
func FuzzRead(f *testing.F) {
	var own bytes.Buffer
	if err := Write(&own, &finding.Result{Findings: []finding.Finding{{Fingerprint: "0123456789abcdef", Analyzer: "sqlinjection"}}}); err != nil {
		f.Fatal(err)
	}
	f.Add(own.Bytes())
	for _, text := range []string{`{}`, `[]`, `{"findings": null}`, `{"findings": ["a"]}`, `{"findings": [{"fingerprint": 1}]}`, strings.Repeat("[", 1000), `{"version": 1e999}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := Read(text)
		if err == nil && len(b.known) > len(text) {
			t.Errorf("%d findings in %d bytes", len(b.known), len(text))
		}
	})
}
