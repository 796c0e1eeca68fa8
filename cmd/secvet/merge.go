package main

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/merge"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/source"
	"github.com/secvet/secvet/internal/vulncheck"
)

// others are the tools whose findings join secvet's.
type others struct {
	logs   []string // names of files of SARIF
	texts  [][]byte // what is in them
	vuln   bool
	vulnDB string
}

// declare adds the flags about other tools.
func (o *others) declare(flags *flag.FlagSet) {
	flags.Func("merge", "take the findings in a SARIF `file` of another tool into the reports; may repeat", func(name string) error {
		o.logs = append(o.logs, name)
		return nil
	})
	flags.BoolVar(&o.vuln, "vuln", false, "run govulncheck too, which finds known vulnerabilities in dependencies")
	flags.StringVar(&o.vulnDB, "vulndb", "", "have -vuln use the vulnerability database in this `folder` or at this URL; default is https://vuln.go.dev")
}

// check reads the logs, so that one that is broken is known before the analysis.
func (o *others) check() error {
	if o.vulnDB != "" && !o.vuln {
		return driver.Usagef("-vulndb is for -vuln, which is not given")
	}
	for _, name := range o.logs {
		text, err := disk.Read(name, disk.Report)
		if err == nil {
			_, err = merge.Read(text, merge.Options{})
		}
		if err != nil {
			return fmt.Errorf("-merge %s: %w", name, err)
		}
		o.texts = append(o.texts, text)
	}
	return nil
}

// join adds what the other tools found to the result. As with secvet's own findings, those that are less sure
// than asked for stay out.
func (o *others) join(result *finding.Result, opts driver.Options, least rule.Confidence) error {
	var found []finding.Finding
	add := func(text []byte, opts merge.Options) error {
		opts.Dir, opts.Root = result.Dir, result.Root
		log, err := merge.Read(text, opts)
		if err != nil {
			return err
		}
		if result.Secrets == nil {
			result.Secrets = new(redact.Values)
		}
		for _, piece := range log.Secrets {
			result.Secrets.AddFrom(piece)
		}
		distrust(log.Findings)
		for i := range log.Problems {
			log.Problems[i].Message = redact.Text(log.Problems[i].Message, redact.Foreign, nil)
		}
		found = append(found, log.Findings...)
		result.Rules = append(result.Rules, log.Rules...)
		result.Problems = append(result.Problems, log.Problems...)
		if len(log.Silenced) > 0 {
			for i := range log.Silenced {
				log.Silenced[i] = redact.Text(log.Silenced[i], redact.Foreign, nil)
			}
			result.Omit(finding.Configured, "results that merged reports silence", log.Silenced...)
		}
		return nil
	}
	for i, text := range o.texts {
		if err := add(text, merge.Options{}); err != nil {
			return fmt.Errorf("-merge %s: %w", o.logs[i], err)
		}
	}
	if o.vuln {
		if err := o.govulncheck(opts, result.Dir, add); err != nil {
			// What secvet found is told all the same.
			result.Problems = append(result.Problems, finding.Problem{Package: "govulncheck", Message: err.Error()})
		}
	}
	found = slices.DeleteFunc(found, func(f finding.Finding) bool {
		if f.Confidence < least && f.Confidence >= rule.DefaultConfidence {
			result.Unwanted = append(result.Unwanted, f)
		}
		return f.Confidence < least
	})
	found = finding.Sort(found)
	source.AnnotateBelow(found, result.Dir, result.Root, result.Secrets)
	result.Findings = finding.Sort(append(result.Findings, found...))
	return nil
}

// distrust takes what may be a secret out of the sentences of findings that a file calls secvet's own. Reports believe those
// of secvet more than that.
func distrust(list []finding.Finding) {
	for i := range list {
		f := &list[i]
		if f.Tool != "" {
			continue
		}
		f.Message = redact.Text(f.Message, redact.Foreign, nil)
		for j := range f.Steps {
			f.Steps[j].Message = redact.Text(f.Steps[j].Message, redact.Foreign, nil)
		}
	}
}

// govulncheck runs it on the same packages.
func (o *others) govulncheck(opts driver.Options, dir string, add func([]byte, merge.Options) error) error {
	found, err := vulncheck.Run(context.Background(), vulncheck.Options{
		Dir: opts.Dir, Patterns: opts.Patterns, Tags: opts.Tags, Tests: opts.Tests, DB: o.vulnDB,
	})
	if err != nil {
		return err
	}
	base := opts.Dir
	if !filepath.IsAbs(base) {
		base = filepath.Join(dir, base)
	}
	return add(found.SARIF, merge.Options{Tool: "govulncheck", Base: base, Improve: func(f *finding.Finding) {
		for _, fix := range found.Fixes[f.Category] {
			advise(f, dir, fix)
		}
	}})
}

// advise says which version of a module to use, and puts the finding where go.mod requires it.
func advise(f *finding.Finding, dir string, fix vulncheck.Fix) {
	advice := fmt.Sprintf("; %s %s has no fixed version yet", fix.Module, fix.Found)
	if fix.Fixed != "" {
		advice = fmt.Sprintf("; update %s %s to %s", fix.Module, fix.Found, fix.Fixed)
	}
	f.Message = strings.TrimSuffix(f.Message, ".") + advice
	file := f.Pos.File
	if !filepath.IsAbs(file) {
		file = filepath.Join(dir, file)
	}
	text, err := disk.Read(file, disk.Settings)
	if err != nil || filepath.Base(file) != "go.mod" {
		return
	}
	for i, line := range strings.Split(string(text), "\n") {
		if words := strings.Fields(line); len(words) > 1 && slices.Contains(words[:2], fix.Module) && words[0] != "module" {
			column := strings.Index(line, fix.Module) + 1
			f.Pos.Line, f.Pos.Column = i+1, column
			f.End = f.Pos
			f.End.Column += len(fix.Module)
			return
		}
	}
}

// leastSure returns the confidence from which on findings are shown.
func (c *config) leastSure() rule.Confidence {
	least, ok := rule.ParseConfidence(c.values.Text("confidence"))
	if !ok {
		return rule.Medium
	}
	return least
}
