package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/revision"
)

// A gater analyzes the base of a change as well as the change, and tells what only the change has.
type gater struct {
	base       string
	suppressed bool // what only new comments suppress is new
}

// gate analyzes and reports as the plain command does, but for the findings that the base has too.
func gate(args []string, stdout, stderr io.Writer) error {
	g := new(gater)
	return analyze(args, g.run, stdout, stderr, func(cfg *config, flags *flag.FlagSet) {
		cfg.gate = g
		g.declare(flags)
	})
}

func (g *gater) declare(flags *flag.FlagSet) {
	flags.StringVar(&g.base, "base", "", "the git `revision` to compare with, as origin/main")
	flags.BoolVar(&g.suppressed, "suppressed", false, "count what only comments suppress that the base does not have as new findings")
}

// check looks at the flags when all are known.
func (g *gater) check(cfg *config) error {
	switch {
	case g.base == "":
		return driver.Usagef("name the revision to compare with: secvet gate -base origin/main ./...")
	case cfg.newFrom != "":
		return driver.Usagef("-new-from is for the other commands: 'secvet gate' compares with -base")
	}
	return nil
}

// run analyzes both revisions. Where the base cannot be analyzed that is a problem, and all findings count as new.
func (g *gater) run(cfg *config) (*finding.Result, error) {
	tree, err := revision.Open(folder(cfg.options.Dir), g.base)
	if err != nil {
		return nil, driver.Usagef("-base: %v", err)
	}
	head, err := driver.Run(cfg.options)
	if err != nil {
		return nil, err
	}
	base, err := g.analyzeBase(cfg, tree, head)
	if err != nil {
		head.Problems = append(head.Problems, finding.Problem{
			Package: "base " + g.base, Message: "not analyzed, so that all findings count as new: " + strings.Join(strings.Fields(err.Error()), " "),
		})
		base = new(finding.Result)
	}
	g.compare(head, base)
	return head, nil
}

// compare leaves the findings of the head that are new, and tells which of them comments hide: comments that are new as well, or
// those of the base, whose author did not know of what reaches that place now.
func (g *gater) compare(head, base *finding.Result) {
	head.Findings, _, _ = finding.Compare(base.Findings, head.Findings)
	hidden, _, _ := finding.Compare(base.Suppressed, head.Suppressed)
	newWays, others := split(hidden, base.Suppressed)
	tellHidden(head, others, false, "1 finding is suppressed by a comment that the base does not have", "%d findings are suppressed by comments that the base does not have")
	tellHidden(head, newWays, true, "1 new source reaches what a comment of the base suppresses", "%d new sources reach what comments of the base suppress")
	if g.suppressed {
		hidden, _, _ = finding.Compare(base.Findings, hidden)
		head.Findings = finding.Sort(append(head.Findings, hidden...))
	}
}

// split returns those findings that have the place of a known one, and the others.
func split(list, known []finding.Finding) (there, elsewhere []finding.Finding) {
	places := make(map[string]bool)
	for _, f := range known {
		places[f.Fingerprint] = true
	}
	for _, f := range list {
		if places[f.Fingerprint] {
			there = append(there, f)
		} else {
			elsewhere = append(elsewhere, f)
		}
	}
	return there, elsewhere
}

// tellHidden tells of findings that comments hide, and of their sources if these are what is new.
func tellHidden(result *finding.Result, list []finding.Finding, sources bool, one, many string) {
	reason := one
	if n := countFlows(list); n > 1 {
		reason = fmt.Sprintf(many, n)
	}
	for _, f := range list {
		name := f.Pos.String() + " " + f.Analyzer
		if source, ok := f.Source(); ok && sources {
			name += " from " + source.Pos.String()
		}
		result.Omit(finding.Configured, reason, name)
	}
}

// analyzeBase writes the base to a temporary folder and analyzes it there with the same settings. Files that cannot be
// written are told as omissions of the head's result.
func (g *gater) analyzeBase(cfg *config, tree *revision.Tree, head *finding.Result) (*finding.Result, error) {
	temp, remove, err := tempFolder()
	if err != nil {
		return nil, err
	}
	defer remove()
	left, err := tree.Write(temp)
	if err != nil {
		return nil, err
	}
	for _, l := range left {
		head.Omit(finding.Unread, "files of the base: "+l.Reason, l.Name)
	}
	opts, err := baseOptions(cfg.options, tree, temp)
	if err != nil {
		return nil, err
	}
	if len(opts.Patterns) == 0 {
		return new(finding.Result), nil // there is nothing of it in the base
	}
	base, err := driver.Run(opts)
	if err == nil && len(base.Problems) > 0 {
		err = errors.New(base.Problems[0].String())
	}
	return base, err
}

// tempFolder returns a folder that only the user can read, and what removes it, also when the user interrupts the run.
func tempFolder() (dir string, remove func(), err error) {
	dir, err = os.MkdirTemp("", "secvet-base-")
	if err != nil {
		return "", nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", nil, err
	}
	interrupted, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case <-interrupted:
			os.RemoveAll(dir)
			os.Exit(driver.ExitWith(0).ExitCode())
		case <-done:
		}
	}()
	return dir, func() {
		signal.Stop(interrupted)
		close(done)
		os.RemoveAll(dir)
	}, nil
}

// baseOptions returns the options of the run on the base: the same packages, whose files are told by the names that they
// have at hand.
func baseOptions(opts driver.Options, tree *revision.Tree, temp string) (driver.Options, error) {
	rel, ok := tree.Rel(folder(opts.Dir))
	if !ok {
		return opts, fmt.Errorf("%s is outside of the repository", folder(opts.Dir))
	}
	work, err := workspace(folder(opts.Dir), rel, tree, temp)
	if err != nil {
		return opts, err
	}
	dir := filepath.Join(temp, filepath.FromSlash(rel))
	opts.Env = append(os.Environ(), "GOWORK="+work, "PWD="+dir)
	if flags, ok := os.LookupEnv("GOFLAGS"); ok { // a file that they name is the base's
		opts.Env = append(opts.Env, "GOFLAGS="+strings.ReplaceAll(flags, tree.Root(), temp))
	}
	var patterns []string
	for _, p := range opts.Patterns {
		if p, ok = basePattern(p, rel, tree, temp); ok {
			patterns = append(patterns, p)
		}
	}
	opts.Dir, opts.Patterns, opts.Once, opts.Moved = dir, patterns, true, &driver.Moved{From: temp, To: tree.Root()}
	if opts.Files != nil {
		files := *opts.Files
		files.Tracked = func(dir string) ([]string, error) { return below(tree, temp, dir) }
		opts.Files = &files
	}
	return opts, nil
}

// basePattern returns what names the same packages in the base, and false if it names a folder that the base does not have.
func basePattern(p, dir string, tree *revision.Tree, temp string) (string, bool) {
	named := strings.TrimSuffix(strings.TrimSuffix(filepath.ToSlash(p), "..."), "/")
	switch {
	case filepath.IsAbs(p):
		rel, ok := tree.Rel(filepath.FromSlash(named))
		if !ok {
			return p, true
		}
		moved := filepath.Join(temp, filepath.FromSlash(rel))
		return moved + strings.TrimPrefix(filepath.ToSlash(p), named), tree.HasFolder(rel) || tree.Has(rel)
	case named == "." || strings.HasPrefix(named, "./") || strings.HasPrefix(named, "../") || named == "..":
		rel := path.Join(dir, named)
		return p, strings.ContainsRune(named, '*') || tree.HasFolder(rel) || tree.Has(rel)
	case strings.HasSuffix(named, ".go"):
		return p, tree.Has(path.Join(dir, named))
	}
	return p, tree.HasFolder(dir)
}

// below returns the base's files below a folder of the temporary one.
func below(tree *revision.Tree, temp, dir string) ([]string, error) {
	rel, err := filepath.Rel(temp, dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, name := range tree.Files() {
		if rel == "." {
			names = append(names, name)
		} else if name, ok := strings.CutPrefix(name, filepath.ToSlash(rel)+"/"); ok {
			names = append(names, name)
		}
	}
	return names, nil
}

// workspace returns the go.work for the base. Without one in the base none holds, since a file above the temporary folder is
// somebody else's.
func workspace(dir, rel string, tree *revision.Tree, temp string) (string, error) {
	cmd := exec.Command("go", "env", "GOWORK")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go env GOWORK: %w", err)
	}
	now := strings.TrimSpace(string(out))
	inside, ok := tree.Rel(now)
	switch named := os.Getenv("GOWORK"); {
	case named == "off":
		return "off", nil
	case now != "" && !ok:
		return "", fmt.Errorf("the workspace %s is outside of the repository, and names the folders of the files at hand", now)
	case named != "":
		return filepath.Join(temp, filepath.FromSlash(inside)), nil
	}
	for ; ; rel = path.Dir(rel) {
		if name := path.Join(rel, "go.work"); tree.Has(name) {
			return filepath.Join(temp, filepath.FromSlash(name)), nil
		}
		if rel == "." {
			return "off", nil
		}
	}
}
