package merge_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/merge"
)

// wrap returns a log of one run whose tool is x.
func wrap(run string) string {
	return `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},` + run + `}]}`
}

// doubling returns the arguments of a message, each of which has two places for the next one.
func doubling(n int) string {
	var list []string
	for i := range n {
		list = append(list, fmt.Sprintf(`"{%d}{%[1]d}"`, i+1))
	}
	return strings.Join(list, ",")
}

// TestBounds holds that a log does not stand for much more than it has: what is too much is cut or refused, within a
// memory that goes with the size of the log.
func TestBounds(t *testing.T) {
	const result = `{"ruleId":"a","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{%s},"region":{%s}}}]}`
	long := strings.Repeat("long ", 100_000)
	for name, test := range map[string]struct{ log, err string }{
		"doubling arguments": {wrap(`"results":[{"message":{"text":"{0}","arguments":[` + doubling(22) + `]}}]`), ""},
		"long arguments":     {wrap(`"results":[{"message":{"text":"` + strings.Repeat("{0}", 1000) + `","arguments":["` + long + `"]}}]`), ""},
		"one text for all": {`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x","rules":[{"id":"` + long + `","shortDescription":{"text":"` + long + `"}}]}},` +
			`"results":[` + strings.Repeat(`{"ruleIndex":0},`, 5000) + `{"ruleIndex":0}]}]}`, ""},
		"one file for all": {wrap(`"artifacts":[{"location":{"uri":"` + long + `"}}],"results":[` +
			strings.TrimSuffix(strings.Repeat(fmt.Sprintf(result, `"index":0`, "")+",", 5000), ",") + `]`), ""},
		"long steps":      {wrap(`"results":[{"codeFlows":[{"threadFlows":[{"locations":[{"location":{"message":{"text":"` + long + `"},"physicalLocation":{"artifactLocation":{"uri":"a"}}}}]}]}]}]`), ""},
		"large numbers":   {wrap(`"results":[` + fmt.Sprintf(result, `"uri":"a"`, `"startLine":9223372036854775807,"startColumn":9223372036854775807,"endColumn":9223372036854775807`) + `]`), ""},
		"larger numbers":  {wrap(`"results":[` + fmt.Sprintf(result, `"uri":"a"`, `"startLine":1e99`) + `]`), "not a SARIF log"},
		"many results":    {wrap(`"results":[` + strings.Repeat("{},", 100_000) + `{}]`), "more than 100000"},
		"many in runs":    {`{"version":"2.1.0","runs":[` + strings.Repeat(`{"results":[{},{}]},`, 60_000) + `{}]}`, "more than 100000 findings"},
		"a million runs":  {`{"version":"2.1.0","runs":[` + strings.Repeat("{},", 1_000_000) + `{}]}`, "more than"},
		"many rules":      {`{"version":"2.1.0","runs":[{"tool":{"extensions":[` + strings.Repeat(`{"rules":[{},{}]},`, 60_000) + `{}]}}]}`, "more than 100000 rules"},
		"many locations":  {wrap(`"results":[{"locations":[` + strings.Repeat("{},", 500_000) + `{}]}]`), ""},
		"many values":     {wrap(`"results":[{"message":{"arguments":[` + strings.Repeat(`"",`, 3_000_000) + `""]}}]`), "values"},
		"nested":          {wrap(`"properties":` + strings.Repeat("[", 20_000)), "not a SARIF log"},
		"bases in a ring": {wrap(`"originalUriBaseIds":{"A":{"uri":"a/","uriBaseId":"B"},"B":{"uri":"b/","uriBaseId":"A"}},"results":[` + fmt.Sprintf(result, `"uri":"x","uriBaseId":"A"`, "") + `]`), ""},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		log, err := merge.Read([]byte(test.log), merge.Options{Dir: "/nowhere", Root: "/nowhere"})
		var findings []finding.Finding
		if err == nil {
			findings = log.Findings
		}
		runtime.ReadMemStats(&after)
		if test.err == "" && (err != nil || len(findings) == 0) || test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)) {
			t.Errorf("%s: %d findings, error %v; want %q", name, len(findings), err, test.err)
		}
		if made := after.TotalAlloc - before.TotalAlloc; made > 512<<20 {
			t.Errorf("%s: %d MiB for a log of %d KiB", name, made>>20, len(test.log)>>10)
		}
		for _, f := range findings {
			if len(f.Message) > 5000 || len(f.Category) > 500 || len(f.Pos.File) > 40_000 || f.Pos.Line > 1<<30 || f.End.Column > 1<<30 {
				t.Fatalf("%s: a finding with %d bytes of message at %.40s, line %d", name, len(f.Message), f.Pos.File, f.Pos.Line)
			}
			for _, s := range f.Steps {
				if len(s.Message) > 5000 {
					t.Fatalf("%s: a step of %d bytes", name, len(s.Message))
				}
			}
		}
	}
}

// TestPlaces holds what the places for arguments in a message become.
func TestPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"{0} is {1}": "a is {0}b", "{1}{1}": "{0}b{0}b", "{2} {-1} {x} {}": "{2} {-1} {x} {}", "{": "{", "{0": "{0", "0}{0}": "0}a", "{{0}}": "{a}",
	} {
		log, err := merge.Read([]byte(wrap(fmt.Sprintf(`"results":[{"message":{"text":%q,"arguments":["a","{0}b"]}}]`, text))), merge.Options{})
		if err != nil || log.Findings[0].Message != want {
			t.Errorf("%s: %+v, want %s (%v)", text, log, want, err)
		}
	}
}
