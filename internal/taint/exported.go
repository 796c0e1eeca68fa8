package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What callers give to the exported functions of a package. Inside the package nobody knows what that is, so that no source
// reaches the sink; the summary has an entry for the parameter, and from it a hit is made when all is solved:
//
//	package getter
//
//	func Get(url string) error { return exec.Command("git", "clone", url).Run() }
//
// There are two such hits. Text that is concatenated from a parameter is a flaw whoever calls, for the kinds of which the
// table of kinds says so (Open): its source has no label. Where another module can import the package, what a caller gives
// is a source with the label api, for those who review a library: its parameters, the fields of its exported structs and of
// its receivers. Which kinds that is asked for is in the table too (Foreign).

// reportOpen adds the hits of what the callers of exported functions give.
func (e *Package) reportOpen() {
	importable := isImportable(e.Pkg)
	type place struct {
		at   token.Pos
		kind model.Kinds
	}
	// Where a hit with a remote source is found already, the same place is not told again for what a caller might give.
	remote := make(map[place]bool)
	for _, h := range e.found {
		if importable && h.Source.Labels&model.Remote != 0 {
			remote[place{h.At, h.Kind}] = true
		}
	}
	for _, g := range e.funcs {
		fn := g.fns[0]
		if !ssautil.IsOpen(fn) {
			continue
		}
		for i := range e.Summaries[fn].Sinks {
			k := &e.Summaries[fn].Sinks[i]
			// Only sinks in this package, and inputs that are a parameter: no variable, and nothing that a callback returns.
			if !k.Sink.At.Pos.IsValid() || k.In.Variable != "" || k.In.Slot != "" || k.In.Outer || k.In.Index >= len(fn.Params) {
				continue
			}
			switch p := fn.Params[k.In.Index]; {
			case k.Sink.Kind&model.Open != 0 && k.Flags&summary.Concat != 0 && k.In.Path == "" && ssautil.IsString(p.Type()):
				e.reportGiven(k, &summary.Source{Text: "parameter " + p.Name() + " of " + fn.Name(), At: summary.Site{Pos: p.Pos()}})
			case importable && k.Sink.Kind&model.Foreign != 0 && !remote[place{k.Sink.At.Pos, k.Sink.Kind}]:
				if what := openPart(p, k.In.Path); what != "" {
					text := what + " of " + fn.Name() + " (exported)"
					e.reportGiven(k, &summary.Source{Labels: model.API, Text: text, At: summary.Site{Pos: p.Pos()}})
				}
			}
		}
	}
}

// reportGiven adds the hit of an entry of a summary, of which the source is what a caller gives.
// The hit has the steps of the summary's entry; there is none before it, because the caller is not known.
func (e *Package) reportGiven(k *summary.SinkEntry, src *summary.Source) {
	h := &Hit{
		At: k.Sink.At.Pos, Kind: k.Sink.Kind, Source: src, Sink: k.Sink, Steps: k.Steps,
		Concat: k.Flags&summary.Concat != 0, Exact: k.Flags&summary.Exact != 0, CoLabels: k.CoLabels, Coarse: k.Flags&summary.Unjoined == 0,
	}
	e.addHit(hitKey{h.At, h.Kind, k.Sink.Callee, k.Sink.Given, k.Sink.At, src}, h)
}

// isImportable reports whether other modules can import a package: it is no program, and not internal.
func isImportable(p *types.Package) bool {
	return p.Name() != "main" && !rule.IsInternal(ssautil.PkgPath(p))
}

// openPart names the part of a parameter that a caller can give something in: "parameter url", "field URL of parameter o",
// "field Root of the receiver". It is "" if a field on the path is not exported, because then only the package itself sets
// it.
// For the path .opts.dir of parameter c it is "", as dir is set by the package itself; for .Opts.Dir it is "field Dir of
// parameter c": the last field names the part.
func openPart(p *ssa.Parameter, path access.Path) string {
	name := "parameter " + p.Name()
	if recv := p.Parent().Signature.Recv(); recv != nil && p.Parent().Params[0] == p {
		name = "the receiver"
		if path == "" {
			return "" // of which the value is the package's own
		}
	}
	t, field := p.Type(), ""
	for i := range path.Len() {
		f, next := access.StepInto(t, path.At(i))
		if next == nil {
			break // a part of something that is known by interfaces only
		}
		if f != nil && !f.Exported() {
			return ""
		}
		if f != nil {
			field = f.Name()
		}
		t = next
	}
	if field != "" {
		return "field " + field + " of " + name
	}
	return name
}
