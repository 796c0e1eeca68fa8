package tempfile

import (
	"go/types"
	"os"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// temps is what secvet knows of the shared temporary directory.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{
		Kinds: model.TempFile,
		Arrive: func(_ *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, string, bool) {
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
		flows := g.Joined(v.V, c.At)
		if g.Labels(flows)&model.StrongRandom != 0 {
			continue
		}
		for _, f := range flows {
			if o := &g.Origins[f.Origin]; o.Kind == taint.OriginSource && o.Src.Labels&model.TempPath != 0 && f.Clean&model.TempFile == 0 {
				return true
			}
		}
	}
	return false
}

// exempt returns the kinds of sink that a call is not, for reasons that a row cannot say.
func exempt(obj *types.Func, c *access.Call) model.Kinds {
	switch obj.FullName() {
	case "os.OpenFile", "(*os.Root).OpenFile":
		if !createsShared(c) {
			return model.TempFile
		}
	}
	return 0
}

// createsShared reports whether an OpenFile may create a file, or write one, that is somebody else's:
// not where it only reads, and not where it insists on a new file.
func createsShared(c *access.Call) bool {
	if len(c.Args) < 3 {
		return true
	}
	flag, ok := ssautil.IntConst(c.Args[len(c.Args)-2])
	if !ok {
		return true
	}
	return flag&(os.O_CREATE|os.O_WRONLY|os.O_RDWR) != 0 && flag&os.O_EXCL == 0
}
