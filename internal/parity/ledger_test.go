package parity

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// An entry is a line of the ledger: what gosec expects of a sample, what secvet
// says, and why that is right.
type entry struct {
	line        int
	gosec, ours string // "0" or "1": whether something is reported
	reason      string
}

// readLedger reads the ledger into a map from sample name to entry.
func readLedger(t *testing.T, filename string) map[string]entry {
	t.Helper()
	data, err := os.ReadFile(filename)
	if err != nil {
		t.Fatal(err)
	}
	ledger := make(map[string]entry)
	for i, text := range strings.Split(string(data), "\n") {
		text = strings.TrimSpace(text)
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		name, e, err := parseEntry(text)
		if err == nil && ledger[name].line != 0 {
			err = fmt.Errorf("%s is already on line %d", name, ledger[name].line)
		}
		if err != nil {
			t.Errorf("%s:%d: %v", filename, i+1, err)
			continue
		}
		e.line = i + 1
		ledger[name] = e
	}
	return ledger
}

// parseEntry parses one line: a sample, what gosec expects, what we say, why.
func parseEntry(text string) (string, entry, error) {
	const form = "want: SAMPLE gosec=0|1 ours=0|1 REASON"
	fields := strings.Fields(text)
	if len(fields) < 3 {
		return "", entry{}, fmt.Errorf("%q: %s", text, form)
	}
	gosec, ok1 := strings.CutPrefix(fields[1], "gosec=")
	ours, ok2 := strings.CutPrefix(fields[2], "ours=")
	if !ok1 || !ok2 || !isBit(gosec) || !isBit(ours) || gosec == ours {
		return "", entry{}, fmt.Errorf("%q: %s, and the two differ", text, form)
	}
	if len(fields) == 3 {
		return "", entry{}, fmt.Errorf("%s has no reason", fields[0])
	}
	return fields[0], entry{gosec: gosec, ours: ours, reason: strings.Join(fields[3:], " ")}, nil
}

func isBit(s string) bool { return s == "0" || s == "1" }

func TestParseEntry(t *testing.T) {
	name, e, err := parseEntry("G404/s003 gosec=1 ours=0  printed  only")
	if err != nil || name != "G404/s003" || e.gosec != "1" || e.ours != "0" || e.reason != "printed only" {
		t.Errorf("got %q %+v %v", name, e, err)
	}
	for _, bad := range []string{
		"G404/s003",
		"G404/s003 gosec=1 ours=0",
		"G404/s003 gosec=1 ours=1 they agree",
		"G404/s003 gosec=2 ours=0 a count",
		"G404/s003 ours=0 gosec=1 the wrong way round",
	} {
		if _, _, err := parseEntry(bad); err == nil {
			t.Errorf("parseEntry(%q) gave no error", bad)
		}
	}
}
