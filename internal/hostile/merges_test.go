package hostile

import (
	"fmt"
	"strings"
)

// sarif is a report of another tool with one run.
func sarif(run string) string {
	return `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},` + run + `}]}`
}

// merges are reports of other tools. Some hide that the tool failed, some want memory or time, some hold a secret, and
// some are none. Our own program has no flaw here: what has to be told is told of the report.
func merges() []attack {
	var bomb, nested []string
	for i := range 40 {
		bomb = append(bomb, fmt.Sprintf("%q", fmt.Sprintf("{%d}{%d}", i+1, i+1)))
	}
	for range 3000 {
		nested = append(nested, `{"a":`)
	}
	const failed = `(?i)x\.sarif|failed|not.*succe`
	result := func(text string) string { return `"results":[{"ruleId":"a","message":{"text":"` + text + `"}}]` }
	var rows []attack
	for name, row := range map[string]struct{ text, tell string }{
		"arguments-bomb":     {sarif(`"results":[{"ruleId":"a","message":{"text":"{0}","arguments":[` + strings.Join(bomb, ",") + `]}}]`), ` x\(`},
		"arguments-cycle":    {sarif(`"results":[{"ruleId":"a","message":{"text":"{0}","arguments":["{1}","{0}"]}}]`), ` x\(`},
		"failed":             {sarif(`"invocations":[{"executionSuccessful":false}],"results":[]`), failed},
		"failed-note":        {sarif(`"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[{"level":"error","message":{"text":"it broke"}}]}],"results":[]`), failed + "|it broke"},
		"failed-config":      {sarif(`"invocations":[{"executionSuccessful":true,"toolConfigurationNotifications":[{"level":"error","message":{"text":"it broke"}}]}],"results":[]`), failed + "|it broke"},
		"null-runs":          {`{"version":"2.1.0","runs":null}`, failed},
		"no-runs":            {`{"version":"2.1.0"}`, failed},
		"empty-runs":         {`{"version":"2.1.0","runs":[]}`, failed},
		"null-results":       {sarif(`"results":null`), failed},
		"not-json":           {"SECRET", failed},
		"empty":              {" ", failed},
		"array":              {"[]", failed},
		"cut":                {sarif(result("x"))[:60], failed},
		"trailing":           {sarif(`"results":[]`) + "{", failed},
		"deep":               {strings.Join(nested, ""), failed},
		"version":            {`{"version":"9","runs":[]}`, failed},
		"leak-message":       {sarif(result("Found SECRET in the code")), ` x\(`},
		"leak-rule":          {sarif(`"results":[{"ruleId":"SECRET","message":{"text":"m"}}]`), ` [^ ]*\(|x`},
		"leak-snippet":       {sarif(`"results":[{"ruleId":"a","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"secret.go"},"region":{"startLine":3,"snippet":{"text":"SECRET"}}}}]}]`), ` x\(`},
		"leak-markdown":      {sarif(`"results":[{"ruleId":"a","message":{"markdown":"**SECRET**","text":"password = SECRET"}}]`), ` x\(`},
		"outside":            {sarif(`"results":[{"ruleId":"a","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///etc/passwd"},"region":{"startLine":1}}}]}]`), ` x\(`},
		"dots":               {sarif(`"results":[{"ruleId":"a","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"../../../../etc/passwd"},"region":{"startLine":1}}}]}]`), ` x\(`},
		"base-cycle":         {sarif(`"originalUriBaseIds":{"A":{"uriBaseId":"B"},"B":{"uriBaseId":"A"}},"results":[{"ruleId":"a","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a","uriBaseId":"A"}}}]}]`), ` x\(`},
		"escape":             {sarif(result(`\u001b[2J\u0007`)), ` x\(`},
		"huge-line":          {sarif(`"results":[{"ruleId":"a","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"main.go"},"region":{"startLine":99999999999999999999}}}]}]`), ` x\(|` + failed},
		"negative-line":      {sarif(`"results":[{"ruleId":"a","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"main.go"},"region":{"startLine":-5}}}]}]`), ` x\(|` + failed},
		"many-runs":          {`{"version":"2.1.0","runs":[` + strings.Repeat(`{},`, 200_000) + `{}]}`, failed},
		"suppressed":         {sarif(`"results":[{"ruleId":"a","message":{"text":"m"},"suppressions":[{"kind":"inSource"}]}]`), ` x\(|silence`},
		"baseline-unchanged": {sarif(`"results":[{"ruleId":"a","baselineState":"unchanged","message":{"text":"m"}}]`), ` x\(`},
		"level-none":         {sarif(`"results":[{"ruleId":"a","kind":"fail","level":"none","message":{"text":"m"}}]`), ` x\(|silence`},
	} {
		rows = append(rows, attack{name: "merge/" + name, tell: row.tell, args: []string{"-merge", "x.sarif", "./..."}, files: map[string]string{"x.sarif": row.text}})
	}
	script := func(name, script string) {
		rows = append(rows, attack{name: "merge/" + name, tell: failed, args: []string{"-merge", "x.sarif", "./..."}, setup: func(r *repo) { r.sh(script) }})
	}
	script("pipe", "mkfifo x.sarif")
	script("folder", "mkdir x.sarif")
	script("device", "ln -s /dev/zero x.sarif")
	script("missing", "true")
	script("large", "head -c 300000000 /dev/zero >x.sarif")
	for name, text := range map[string]string{
		"errors": `{"schema":1,"version":"v","packages":0,"findings":[],"errors":[{"package":"p","message":"m","pos":{"file":"","line":0,"column":0}}]}`,
		"empty":  `{}`, "null": `null`, "schema": `{"schema":99}`, "text": "x",
	} {
		rows = append(rows, attack{name: "diff/" + name, raw: true, args: []string{"diff", "a.json", "b.json"}, setup: func(r *repo) {
			r.write("a.json", `{"schema":1,"version":"v","packages":1,"findings":[],"errors":[]}`)
			r.write("b.json", text)
		}})
	}
	return sorted(rows)
}
