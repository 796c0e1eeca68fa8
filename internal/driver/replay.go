package driver

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/finding"
)

// A report is what one analyzer said of one package, before anybody chooses among it.
type report struct {
	Package, Analyzer, Err string
	Findings               []finding.Finding
}

// A replay keeps the reports of the last run of a command line, so that another choice among the findings of
// the same program needs no other analysis. There is one for each folder and set of packages, and a run
// that the replay does not fit takes its place.
type replay struct {
	cache     *cache
	slot, key string
}

// newReplay returns the replay of a run. Where packages have errors, these must be the same as well.
func newReplay(opts Options, roots []*packages.Package, result *finding.Result, names names) *replay {
	r := &replay{cache: openCache(opts.Cache)}
	if r.cache == nil {
		return r
	}
	r.slot = sum("replay", names.base, names.cwd, strings.Join(opts.Patterns, " "))
	var parts []string
	ok := true
	k := keys{models: opts.Models, known: make(map[*packages.Package]string)}
	packages.Visit(roots, nil, func(p *packages.Package) {
		part, err := content(p)
		parts, ok = append(parts, part), ok && err == nil
	})
	if !ok {
		return r
	}
	slices.Sort(parts)
	var tool bytes.Buffer
	fmt.Fprintln(&tool, opts.Tests, opts.Tags)
	for _, p := range result.Problems {
		fmt.Fprintln(&tool, p)
	}
	for _, a := range opts.Suite {
		fmt.Fprintln(&tool, a.Name)
	}
	h := sha256.New()
	k.writeTool(h)
	r.key = sum(hex.EncodeToString(h.Sum(nil)), tool.String(), flags(opts), strings.Join(parts, "\n"))
	return r
}

// flags returns the analyzers' flags that change what they report. Which analyzers run does not count: a replay has
// what all of them said.
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

// content returns what identifies a package: its version where that says what is in it, else its files. Of the
// standard library the export data tells.
func content(p *packages.Package) (string, error) {
	var b strings.Builder
	fmt.Fprintln(&b, p.ID, filepath.Base(p.ExportFile), immutableVersion(p))
	if p.Module == nil && p.Syntax == nil || immutableVersion(p) != "" && p.Syntax == nil {
		return b.String(), nil
	}
	if p.Module != nil {
		fmt.Fprintln(&b, p.Module.Path, p.Module.GoVersion)
	}
	for _, files := range [][]string{p.GoFiles, p.CompiledGoFiles, p.EmbedFiles} {
		for _, name := range files {
			text, err := disk.Read(name, disk.Source)
			if err != nil {
				return "", err
			}
			fmt.Fprintln(&b, name, sum(string(text)))
		}
	}
	return b.String(), nil
}

func sum(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintln(h, len(p))
		io.WriteString(h, p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// get returns the reports of the last run, if it was of the same program.
func (r *replay) get() ([]report, bool) {
	if r.key == "" {
		return nil, false
	}
	data, ok := r.cache.get(r.slot)
	data, same := bytes.CutPrefix(data, []byte(r.key))
	var list []report
	ok = ok && same && gob.NewDecoder(bytes.NewReader(data)).Decode(&list) == nil
	return list, ok
}

// put keeps the reports of all analyzers.
func (r *replay) put(list []report) {
	if r.key == "" {
		return
	}
	data := bytes.NewBufferString(r.key)
	if gob.NewEncoder(data).Encode(list) == nil {
		r.cache.put(r.slot, data.Bytes())
	}
}
