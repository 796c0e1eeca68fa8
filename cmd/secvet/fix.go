package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	textdiff "github.com/rogpeppe/go-internal/diff"

	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	fixes "github.com/secvet/secvet/internal/fix"
	"github.com/secvet/secvet/internal/report"
)

// A fixer applies the fixes of findings to the files of the packages that were asked for.
type fixer struct {
	cfg    *config
	paths  map[string]string // of the files that may change, by the names in findings
	set    *fixes.Set
	fixed  []finding.Finding
	stderr io.Writer
	left   int // fixes that were refused
}

// fix analyzes and applies the first fix of each finding that has one, or shows what would change. Fixes are
// refused that overlap others or do not compile.
func fix(args []string, stdout, stderr io.Writer) error {
	args, showDiff := cut(args, "diff")
	args, dryRun := cut(args, "dry-run")
	cfg, err := parse(args)
	if err != nil {
		return err
	}
	result, err := cfg.run()
	if err != nil {
		return err
	}
	if err := cfg.filter(result); err != nil {
		return err
	}
	if len(result.Problems) > 0 {
		return driver.Usagef("some packages could not be analyzed, so no fix can be checked: %s", result.Problems[0])
	}
	f := &fixer{cfg: cfg, paths: make(map[string]string), stderr: stderr}
	f.set = fixes.NewSet(f.read)
	if err := f.collect(result); err != nil {
		return err
	}
	if showDiff || dryRun {
		return f.show(stdout, showDiff)
	}
	return f.write(stdout)
}

// cut takes a flag that is true out of a command line.
func cut(args []string, name string) (rest []string, found bool) {
	for i, arg := range args {
		if arg == "-"+name || arg == "--"+name {
			return append(args[:i:i], args[i+1:]...), true
		}
	}
	return args, false
}

// read reads a file that findings name, if it is one that may change.
func (f *fixer) read(name string) ([]byte, error) {
	path, ok := f.paths[name]
	if !ok {
		return nil, fmt.Errorf("%s is none of the files that were to be analyzed", name)
	}
	return os.ReadFile(path)
}

// collect accepts all fixes if the result compiles, or else one after the other.
func (f *fixer) collect(result *finding.Result) error {
	files, err := driver.Files(f.cfg.options)
	if err != nil {
		return err
	}
	for _, file := range files {
		if file.Own {
			f.paths[file.Name] = file.Path
		}
	}
	all := f.set.Clone()
	for _, found := range result.Findings {
		if len(found.Fixes) == 0 {
			continue
		}
		if err := all.Add(found.Fixes[0]); err != nil {
			f.refuse(found, err)
			continue
		}
		f.fixed = append(f.fixed, found)
	}
	if f.compiles(all) == nil {
		f.set = all
		return nil
	}
	candidates := f.fixed
	f.fixed = nil
	for _, found := range candidates {
		next := f.set.Clone()
		err := next.Add(found.Fixes[0])
		if err == nil {
			err = f.compiles(next)
		}
		if err != nil {
			f.refuse(found, err)
			continue
		}
		f.set, f.fixed = next, append(f.fixed, found)
	}
	return nil
}

func (f *fixer) refuse(found finding.Finding, err error) {
	f.left++
	fmt.Fprintln(f.stderr, report.Clean(fmt.Sprintf("%s: %s: not fixed: %v", found.Pos, found.Analyzer, err)))
}

// compiles type-checks the packages with the changes.
func (f *fixer) compiles(set *fixes.Set) error {
	overlay := make(map[string][]byte)
	for _, name := range set.Names() {
		_, after, err := set.Texts(name)
		if err != nil {
			return err
		}
		path, err := filepath.Abs(f.paths[name])
		if err != nil {
			return err
		}
		overlay[path] = after
	}
	if len(overlay) == 0 {
		return nil
	}
	return driver.Check(f.cfg.options, overlay)
}

// show prints what would change: the differences, or a line for each fix. The status is 1 if there is
// something.
func (f *fixer) show(stdout io.Writer, differences bool) error {
	for _, found := range f.fixed {
		if !differences {
			fmt.Fprintln(stdout, report.Clean(fmt.Sprintf("%s: %s: would be fixed: %s", found.Pos, found.Analyzer, found.Fixes[0].Message)))
		}
	}
	for _, name := range f.set.Names() {
		before, after, err := f.set.Texts(name)
		if err != nil {
			return err
		}
		if differences {
			if _, err := stdout.Write(textdiff.Diff("a/"+filepath.ToSlash(name), before, "b/"+filepath.ToSlash(name), after)); err != nil {
				return err
			}
		}
	}
	if len(f.fixed)+f.left > 0 {
		return driver.ExitWith(1)
	}
	return nil
}

// write changes the files.
func (f *fixer) write(stdout io.Writer) error {
	for _, name := range f.set.Names() {
		_, after, err := f.set.Texts(name)
		if err != nil {
			return err
		}
		info, err := os.Stat(f.paths[name])
		if err == nil {
			err = os.WriteFile(f.paths[name], after, info.Mode().Perm())
		}
		if err != nil {
			return errors.Join(errors.New("not all fixes were written"), err)
		}
	}
	for _, found := range f.fixed {
		fmt.Fprintln(stdout, report.Clean(fmt.Sprintf("%s: %s: %s", found.Pos, found.Analyzer, found.Fixes[0].Message)))
	}
	if f.left > 0 {
		return driver.ExitWith(1)
	}
	return nil
}
