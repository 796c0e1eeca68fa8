package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	fixes "github.com/secvet/secvet/internal/fix"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/report"
)

// A fixer applies the fixes of findings to the files of the packages that were asked for.
type fixer struct {
	cfg    *config
	files  map[string]driver.Source // that may change, by the names in findings
	roots  map[string]*os.Root      // the folders of their modules
	set    *fixes.Set
	fixed  []finding.Finding
	stderr io.Writer
	left   int // fixes that were refused

	secrets *redact.Values // not to be shown

	diff, dryRun bool // what to do instead of writing
}

// fix analyzes and applies the first fix of each finding that has one, or shows what would change. Fixes are
// refused that overlap others or do not compile.
func fix(args []string, stdout, stderr io.Writer) error {
	f := &fixer{files: make(map[string]driver.Source), roots: make(map[string]*os.Root), stderr: stderr}
	defer f.close()
	cfg, err := parse(args, func(_ *config, flags *flag.FlagSet) { f.declare(flags) })
	if err == nil {
		_, err = cfg.output.plain("fix", false)
	}
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
		return driver.Usagef("some packages could not be analyzed, so no fix can be checked: %s", report.Problem(result.Problems[0]))
	}
	f.cfg, f.set, f.secrets = cfg, fixes.NewSet(f.read), result.Secrets
	if err := f.collect(result); err != nil {
		return err
	}
	if f.diff || f.dryRun {
		return f.show(stdout)
	}
	return f.write(stdout)
}

func (f *fixer) declare(flags *flag.FlagSet) {
	flags.BoolVar(&f.diff, "diff", false, "change nothing: print what would change as a diff for people, without secrets, with status 1 if there is something")
	flags.BoolVar(&f.dryRun, "dry-run", false, "change nothing: list the findings that would be fixed, with status 1 if there are any")
}

// read reads a file that findings name, if it is one that may change.
func (f *fixer) read(name string) ([]byte, error) {
	root, rel, err := f.place(name)
	if err != nil {
		return nil, err
	}
	return disk.ReadPlain(root, rel, disk.Source)
}

// place returns the folder of a file's module, out of which no link leads, and the file's name from there.
func (f *fixer) place(name string) (*os.Root, string, error) {
	file, ok := f.files[name]
	if !ok {
		return nil, "", fmt.Errorf("%s is none of the files that were to be analyzed", name)
	}
	root := f.roots[file.Root]
	if root == nil {
		var err error
		if root, err = os.OpenRoot(file.Root); err != nil {
			return nil, "", err
		}
		f.roots[file.Root] = root
	}
	rel, err := filepath.Rel(file.Root, file.Path)
	return root, rel, err
}

func (f *fixer) close() {
	for _, root := range f.roots {
		root.Close()
	}
}

// collect accepts the fixes that can be made together.
func (f *fixer) collect(result *finding.Result) error {
	files, err := driver.Files(f.cfg.options)
	if err != nil {
		return err
	}
	for _, file := range files {
		if file.Own {
			f.files[file.Name] = file
		}
	}
	var candidates []finding.Finding
	all := f.set.Clone()
	for _, found := range result.Findings {
		if len(found.Fixes) == 0 {
			continue
		}
		if err := all.Add(found.Fixes[0]); err != nil {
			f.refuse(found, err)
			continue
		}
		candidates = append(candidates, found)
	}
	f.accept(candidates)
	return nil
}

// accept takes fixes if the program compiles with all of them, or else as many of each half as it can.
func (f *fixer) accept(candidates []finding.Finding) {
	if len(candidates) == 0 {
		return
	}
	next := f.set.Clone()
	var err error
	for _, found := range candidates {
		err = errors.Join(err, next.Add(found.Fixes[0]))
	}
	if err == nil {
		err = f.compile(next)
	}
	switch {
	case err == nil:
		f.set, f.fixed = next, append(f.fixed, candidates...)
	case len(candidates) == 1:
		f.refuse(candidates[0], err)
	default:
		half := len(candidates) / 2
		f.accept(candidates[:half])
		f.accept(candidates[half:])
	}
}

func (f *fixer) refuse(found finding.Finding, err error) {
	f.left++
	fmt.Fprintln(f.stderr, report.Clean(fmt.Sprintf("%s: %s: not fixed: %v", found.Pos, found.Analyzer, err)))
}

// compile type-checks the packages with the changes, and has these take away the imports that they leave without
// use.
func (f *fixer) compile(set *fixes.Set) error {
	for {
		overlay, err := f.overlay(set)
		if err != nil {
			return err
		}
		problems, err := driver.Check(f.cfg.options, overlay)
		if err != nil || len(problems) == 0 {
			return err
		}
		unused := make(map[string][]finding.Position) // imports, by file
		for _, p := range problems {
			if !strings.HasSuffix(p.Message, " and not used") || !strings.Contains(p.Message, " imported ") {
				return fmt.Errorf("it would not compile: %s", report.Problem(p))
			}
			unused[p.Pos.File] = append(unused[p.Pos.File], p.Pos)
		}
		for name, places := range unused {
			if f.files[name].Path == "" || !set.DropImports(name, places) {
				return fmt.Errorf("it would not compile: %s", report.Problem(problems[0]))
			}
		}
	}
}

// overlay returns the files that change, as they will be, by their paths.
func (f *fixer) overlay(set *fixes.Set) (map[string][]byte, error) {
	overlay := make(map[string][]byte)
	for _, name := range set.Names() {
		_, after, err := set.Texts(name)
		if err != nil {
			return nil, err
		}
		path, err := filepath.Abs(f.files[name].Path)
		if err != nil {
			return nil, err
		}
		overlay[path] = after
	}
	return overlay, nil
}

// show prints what would change: the differences, or a line for each fix. The status is 1 if there is
// something.
func (f *fixer) show(stdout io.Writer) error {
	for _, found := range f.fixed {
		if !f.diff {
			fmt.Fprintln(stdout, report.Clean(fmt.Sprintf("%s: %s: would be fixed: %s", found.Pos, found.Analyzer, found.Fixes[0].Message)))
		}
	}
	for _, name := range f.set.Names() {
		before, after, err := f.set.Texts(name)
		if err != nil {
			return err
		}
		if f.diff {
			if err := writeDiff(stdout, name, before, after, f.secrets); err != nil {
				return err
			}
		}
	}
	if len(f.fixed)+f.left > 0 {
		return driver.ExitWith(1)
	}
	return nil
}

// write changes the files, or none of them.
func (f *fixer) write(stdout io.Writer) error {
	var changes []disk.Change
	for _, name := range f.set.Names() {
		before, after, err := f.set.Texts(name)
		if err != nil {
			return err
		}
		root, rel, err := f.place(name)
		if err != nil {
			return err
		}
		changes = append(changes, disk.Change{Root: root, Name: rel, Before: before, After: after})
	}
	if err := disk.WriteAll(changes); err != nil {
		return fmt.Errorf("nothing is fixed: %w", err)
	}
	for _, found := range f.fixed {
		fmt.Fprintln(stdout, report.Clean(fmt.Sprintf("%s: %s: %s", found.Pos, found.Analyzer, found.Fixes[0].Message)))
	}
	if f.left > 0 {
		return driver.ExitWith(1)
	}
	return nil
}
