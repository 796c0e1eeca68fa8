package tempfile

import (
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/taint"
)

// temps is what secvet knows of the shared temporary directory.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{
		Kinds: model.TempFile,
		Arrive: func(_ *taint.Func, _ model.Sinks, s *taint.SinkSite) (taint.Set, string, bool) {
			return nil, "", s.Call != nil && exempt(s.Obj, s.Call) != 0
		},
		Const: func(text string) (model.Labels, string) {
			for _, dir := range [...]string{"/tmp", "/var/tmp", "/dev/shm"} {
				if text == dir || strings.HasPrefix(text, dir+"/") {
					return model.TempPath, "path in the shared temporary directory"
				}
			}
			return 0, ""
		},
		Source: func(g *taint.Func, c *access.Call, _ *types.Func, _ *model.Row, a access.Bound, s *taint.NewSource) {
			switch {
			case s.Labels&model.Shared == 0 || len(a.In) == 0:
			case shared(g, c, a):
				s.Text += " in the shared temporary directory"
			default:
				s.Labels &^= model.Shared
			}
		},
	}
}

// shared reports whether a source's input is a path in the shared temporary directory, where others can put something.
func shared(g *taint.Func, c *access.Call, a access.Bound) bool {
	for _, v := range a.In {
		flows := g.FlowsOf(v.V, c.At)
		if g.Labels(flows)&model.StrongRandom != 0 {
			continue
		}
		for _, f := range flows {
			if o := &g.Origins[f.Org]; o.Kind == taint.FromSource && o.Src.Labels&model.TempPath != 0 && f.Clear&model.TempFile == 0 {
				return true
			}
		}
	}
	return false
}
