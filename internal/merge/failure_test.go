package merge_test

import (
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/merge"
)

// TestFailures has logs of tools that failed, which no reader may take for those of tools that found nothing, and logs
// of tools that did find nothing.
func TestFailures(t *testing.T) {
	const tool = `"tool":{"driver":{"name":"x"}}`
	for runs, want := range map[string]string{
		`[{` + tool + `,"results":[]}]`:                                                "",
		`[{` + tool + `,"results":[],"invocations":[{"executionSuccessful":true}]}]`:   "",
		`[{` + tool + `,"results":null,"invocations":[{"executionSuccessful":true}]}]`: "", // careless, and yet clear
		`[{` + tool + `,"results":[],"invocations":[{"exitCode":1}]}]`:                 "",
		`[{` + tool + `,"results":[],"invocations":[{"toolExecutionNotifications":[{"message":{"text":"a warning"}},{"level":"note","message":{"text":"n"}}]}]}]`:                                                                      "",
		`[{` + tool + `,"results":[],"invocations":[{"executionSuccessful":false}]}]`:                                                                                                                                                  "x: did not succeed, as its log says",
		`[{` + tool + `,"results":[],"invocations":[{"executionSuccessful":true},{"executionSuccessful":false}]}]`:                                                                                                                     "x: did not succeed, as its log says",
		`[{` + tool + `,"invocations":[{"executionSuccessful":false,"toolExecutionNotifications":[{"level":"error","message":{"text":"no\nrules"}}]}]}]`:                                                                               "x: failed: no rules",
		`[{` + tool + `,"results":[],"invocations":[{"executionSuccessful":true,"toolConfigurationNotifications":[{"level":"error","descriptor":{"id":"C1"}}]}]}]`:                                                                     "x: failed: C1",
		`[{` + tool + `,"results":[],"invocations":[{"toolExecutionNotifications":[{"level":"error","message":{"text":"broken"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.go"},"region":{"startLine":3}}}]}]}]}]`: "a.go:3: failed: broken",
		`[{` + tool + `,"results":[],"invocations":[{"executionSuccessful":false,"processStartFailureMessage":"no such file"}]}]`:                                                                                                      "x: did not start: no such file",
		`[{` + tool + `,"results":null}]`: "x: its log has no results, not even an empty list",
		`[{` + tool + `}]`:                "x: its log has no results, not even an empty list",
		`[{` + tool + `,"results":[],"externalPropertyFileReferences":{"results":[{}]}}]`:                    "x: its results are in 1 other files, which are not read",
		`[{"tool":{"driver":{"name":"secvet"}},"results":[],"invocations":[{"executionSuccessful":false}]}]`: "secvet: did not succeed, as its log says",
		`null`: "SARIF log: no tool has run: the log has no runs",
		`[]`:   "SARIF log: no tool has run: the log has no runs",
	} {
		log, err := merge.Read([]byte(`{"version":"2.1.0","runs":`+runs+`}`), merge.Options{Dir: "/nowhere", Root: "/nowhere"})
		if err != nil {
			t.Errorf("%s: %v", runs, err)
			continue
		}
		var got []string
		for _, p := range log.Problems {
			got = append(got, p.String())
		}
		if s := strings.Join(got, "; "); !strings.HasSuffix(s, want) || want == "" && s != "" {
			t.Errorf("%s:\ngot  %s\nwant %s", runs, s, want)
		}
	}
}

// TestManyFailures holds that a log cannot make a page of failures.
func TestManyFailures(t *testing.T) {
	note := `{"level":"error","message":{"text":"` + strings.Repeat("x", 10_000) + `"}},`
	log, err := merge.Read([]byte(`{"version":"2.1.0","runs":[{"results":[],"invocations":[{"toolExecutionNotifications":[`+
		strings.Repeat(note, 500)+`{}]}]}]}`), merge.Options{})
	if err != nil || len(log.Problems) != 100 || len(log.Problems[0].Message) > 600 {
		t.Errorf("%d failures, %v", len(log.Problems), err)
	}
}
