package driver

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/source"
)

// annotate adds to the result what a report says around the findings: their code, and what ran where. The findings that
// are not shown say what must not be.
func annotate(result *finding.Result, hidden []finding.Finding, opts Options, roots []*packages.Package, names names) {
	result.Dir, result.Root = names.cwd, repository(names.base, roots)
	result.Rules = Rules(opts.Analyzers, opts.Rules)
	if len(result.Findings)+len(result.Suppressed) == 0 {
		return
	}
	r := source.NewReader()
	packages.Visit(roots, nil, func(p *packages.Package) {
		for _, file := range p.GoFiles {
			r.Add(names.short(file), file, p.PkgPath)
			r.AddLibrary(file, p.PkgPath)
		}
	})
	r.Learn(hidden)
	r.Annotate(result.Findings)
	r.Annotate(result.Suppressed)
	result.Secrets = r.Secrets()
	findLibraries(result.Findings, roots)
}

// findLibraries says of the steps in libraries, which are named by their import path, where their files are.
func findLibraries(findings []finding.Finding, roots []*packages.Package) {
	libraries := make(map[string]finding.Step)
	packages.Visit(roots, nil, func(p *packages.Package) {
		fixed := immutableVersion(p) != "" || isStandard(p)
		for _, file := range p.GoFiles {
			libraries[p.PkgPath+"/"+filepath.Base(file)] = finding.Step{Path: file, Fixed: fixed}
		}
	})
	for i := range findings {
		for j := range findings[i].Steps {
			s := &findings[i].Steps[j]
			if at, ok := libraries[s.Pos.File]; ok && s.Library {
				s.Path, s.Fixed = at.Path, at.Fixed
			}
		}
	}
}

// isStandard reports whether a package is part of Go: it has no module, and no host in its path.
func isStandard(p *packages.Package) bool {
	host, _, _ := strings.Cut(p.PkgPath, "/")
	return p.Module == nil && host != "command-line-arguments" && !strings.Contains(host, ".")
}

// Rules returns what reports say of the rules of analyzers, with their documentation.
func Rules(analyzers []*analysis.Analyzer, rules []*rule.Rule) []finding.Rule {
	byName := make(map[string]*rule.Rule)
	for _, r := range rules {
		byName[r.Name] = r
	}
	var list []finding.Rule
	for _, a := range analyzers {
		if r := byName[a.Name]; r != nil {
			list = append(list, finding.Rule{Rule: r, Doc: a.Doc, URL: a.URL})
		}
	}
	return list
}

// repository returns the folder that others know files by: the one under version control, or else the
// module's.
func repository(dir string, roots []*packages.Package) string {
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	for _, p := range roots {
		if p.Module != nil && p.Module.Dir != "" {
			return p.Module.Dir
		}
	}
	return dir
}
