package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/report"
	"github.com/secvet/secvet/internal/surface"
)

// showSurface writes the sources and sinks of packages and what they touch, as text or JSON.
func showSurface(args []string, w io.Writer) error {
	cfg, err := parse(args)
	if err != nil {
		return err
	}
	asJSON, err := cfg.output.plain("surface", true)
	if err != nil {
		return err
	}
	roots, place, err := driver.Syntax(cfg.options)
	if err != nil {
		return err
	}
	list := surface.Of(roots, analyzers.Models(analyzers.All), place)
	for i := range list {
		for _, uses := range [][]surface.Use{list[i].Sources, list[i].Sinks} {
			for j := range uses {
				uses[j].What = redact.Text(uses[j].What, redact.Told, nil)
			}
		}
	}
	if asJSON {
		return report.WriteJSON(w, surfaceJSON(list))
	}
	var b strings.Builder
	for _, p := range list {
		fmt.Fprintf(&b, "%s\n", report.Clean(p.Path))
		for _, u := range p.Sources {
			writeUse(&b, "source", u)
		}
		for _, u := range p.Sinks {
			writeUse(&b, "sink", u)
		}
		for _, t := range p.Touches {
			fmt.Fprintf(&b, "  touches %s: %s\n", t.What, places(t.Places))
		}
	}
	_, err = io.WriteString(w, b.String())
	return err
}

func writeUse(w io.Writer, what string, u surface.Use) {
	fmt.Fprintf(w, "  %s %s: %s: %s\n", what, u.Kind, report.Clean(u.What), places(u.Places))
}

// maxPlaces is how many places are named; the JSON has all.
const maxPlaces = 3

func places(list []finding.Position) string {
	var names []string
	for _, p := range list[:min(len(list), maxPlaces)] {
		names = append(names, report.Clean(fmt.Sprintf("%s:%d", p.File, p.Line)))
	}
	if more := len(list) - maxPlaces; more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(names, ", ")
}

// surfaceJSON returns the document for tools.
func surfaceJSON(list []surface.Package) any {
	position := func(p finding.Position) map[string]any {
		return map[string]any{"file": p.File, "line": p.Line, "column": p.Column}
	}
	all := func(ps []finding.Position) []any {
		out := []any{}
		for _, p := range ps {
			out = append(out, position(p))
		}
		return out
	}
	uses := func(us []surface.Use) []any {
		out := []any{}
		for _, u := range us {
			out = append(out, map[string]any{"kind": u.Kind, "what": u.What, "places": all(u.Places)})
		}
		return out
	}
	packages := []any{}
	for _, p := range list {
		touches := map[string]any{}
		for _, t := range p.Touches {
			touches[t.What] = all(t.Places)
		}
		packages = append(packages, map[string]any{
			"package": p.Path, "sources": uses(p.Sources), "sinks": uses(p.Sinks), "touches": touches,
		})
	}
	return map[string]any{"packages": packages}
}
