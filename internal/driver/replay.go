package driver

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/load"
)

// A report is what one analyzer said of one package, before anybody chooses among it.
type report struct {
	Package, Analyzer, Err string
	Findings               []finding.Finding
}

// A replay keeps the outcome of the last run of a command line, so that another choice among the findings of
// the same program needs no other analysis; nor are the packages built, parsed or type-checked. There is one for each folder and set of packages, and a run
// that the replay does not fit takes its place.
type replay struct {
	cache     *cache
	slot, key string

	asked []string // the names of the analyzers that are to run
	kept  int      // how many analyzers the replay of the same program has, 0 if there is none
}

// An outcome is what an analysis has brought about, before anybody chooses among it.
type outcome struct {
	Analyzers []string // the names of those that ran
	Packages  int      // how many were analyzed
	Problems  []finding.Problem
	Reports   []report
}

// newReplay returns the replay of a run. A run in which packages are left out has none.
func newReplay(opts Options, p *load.Program, names names) *replay {
	r := &replay{cache: openCache(opts.Cache)}
	for _, a := range opts.Analyzers {
		r.asked = append(r.asked, a.Name)
	}
	if r.cache == nil || opts.child.Skipping() || p.Env.Text == "" {
		return r
	}
	list, ok := identities(p, func(*packages.Package) bool { return true })
	if !ok {
		return r
	}
	var tool bytes.Buffer
	fmt.Fprintln(&tool, opts.Tests, opts.Tags)
	for _, a := range opts.Suite {
		fmt.Fprintln(&tool, a.Name)
	}
	h := sha256.New()
	k := keys{models: opts.Models}
	k.writeTool(h)
	r.slot = sum("replay", names.base, names.cwd, strings.Join(opts.Patterns, " "))
	r.key = sum(hex.EncodeToString(h.Sum(nil)), p.Env.Text, tool.String(), flags(opts), strings.Join(list, "\n"))
	return r
}

// flags returns the analyzers' flags that change what they report. Which analyzers run does not count: a replay tells
// which it has.
func flags(opts Options) string {
	var b strings.Builder
	for _, a := range opts.Suite {
		a.Flags.VisitAll(func(f *flag.Flag) {
			if !slices.Contains([]string{"confidence", "threat", "generated"}, f.Name) && f.Value.String() != f.DefValue {
				fmt.Fprintln(&b, a.Name, f.Name, f.Value)
			}
		})
	}
	return b.String()
}

func sum(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintln(h, len(p))
		io.WriteString(h, p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// get returns the outcome of the last run, if it was of the same program and has what every analyzer said that is asked
// for: a run of few analyzers is replayed from one of many.
func (r *replay) get() (*outcome, bool) {
	if r.key == "" {
		return nil, false
	}
	data, ok := r.cache.get(r.slot)
	data, same := bytes.CutPrefix(data, []byte(r.key))
	last := new(outcome)
	if !ok || !same || gob.NewDecoder(bytes.NewReader(data)).Decode(last) != nil {
		return nil, false
	}
	r.kept = len(last.Analyzers)
	for _, name := range r.asked {
		if !slices.Contains(last.Analyzers, name) {
			return nil, false
		}
	}
	return last, true
}

// put keeps the outcome of an analysis, but for two: where more analyzers have spoken of the same program already, theirs
// stays. And what the type checker says of a constant has its text in it, so that nothing is kept of a run with problems:
// no secret is kept.
func (r *replay) put(done *outcome) {
	if r.key == "" || len(done.Problems) > 0 || r.kept > len(r.asked) {
		return
	}
	done.Analyzers = r.asked
	data := bytes.NewBufferString(r.key)
	if gob.NewEncoder(data).Encode(done) == nil {
		r.cache.put(r.slot, data.Bytes())
	}
}
