// Package tempfile is what secvet knows of the temporary directory that all users of a machine share, beyond the rows of
// the models. Another user may put a link at a path there before the program creates it, and may change a file that the
// program left there. Some things about it no row can say, and each is a hook:
//
//   - Const: a constant text is a source by how it begins. In os.Create("/tmp/report.txt") nothing is called that a row
//     could describe as the source; the text "/tmp/report.txt" itself is one.
//   - Instr: so is a field whose tag says that such a path is its default.
//   - Source: a row says that os.ReadFile(path) reads what other users can write, but that is so only where the path leads
//     into the shared directory: os.ReadFile("/tmp/jobs") is such a source, os.ReadFile("/etc/jobs") is none.
//   - Arrive and Passed: whether os.OpenFile(path, flags, 0o600) is a sink depends on the flags. With os.O_RDONLY it creates
//     nothing, and with os.O_CREATE|os.O_EXCL it fails if somebody else was there first.
//   - Follows: what stands behind another path is below that.
//   - Through: the directory of a path right below the shared directory is that one itself, which is there already.
//
// What programs such as curl write to paths there is said by package shell, which reads command lines.
package tempfile

import (
	"go/token"
	"go/types"
	"path"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A topic is what is remembered of a package while it is analyzed.
type topic struct {
	flags map[token.Pos]*flagged // of calls of OpenFile; see flags.go
}

// Topic returns the hooks of the shared temporary directory. Const has to be asked before that of package secret, which
// takes any constant of some length for a possible credential; the list of topics in package engine keeps that order.
func Topic(*taint.Package) taint.Hooks {
	t := &topic{flags: make(map[token.Pos]*flagged)}
	return taint.Hooks{
		Kinds: model.TempFile,
		// No flows and true say that nothing arrives; false leaves the sink to the engine.
		Arrive: func(_ *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			return nil, summary.Given{}, s.Call != nil && t.refuses(s.Call, s.Obj)
		},
		Passed: func(_ *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
			return e.Sink, nil, t.passes(c, e.Sink.At.Pos)
		},
		Const: func(text string) (model.Labels, string) {
			if isShared(text) {
				return model.TempPath, "path in the shared temporary directory"
			}
			return 0, ""
		},
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			switch i := instr.(type) {
			case *ssa.FieldAddr:
				taggedDefault(g, i, i.X.Type(), i.Field)
			case *ssa.Field:
				taggedDefault(g, i, i.X.Type(), i.Field)
			}
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
		// mailbox + "/tmp/" is a folder of the mailbox.
		Follows: func(before, after ssa.Value) model.Kinds {
			if text, ok := ssautil.StringConst(after); ok && isShared(text) && isFolder(before) {
				return model.TempFile | model.Command
			}
			return 0
		},
		Through: func(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			if p.Obj == nil || p.Obj.Name() != "Dir" || p.Obj.Pkg() == nil || path.Base(p.Obj.Pkg().Path()) != "filepath" && p.Obj.Pkg().Path() != "path" {
				return 0, nil
			}
			return 0, func(f taint.Flow) model.Kinds {
				if o := &g.Origins[f.Origin]; o.Kind == taint.OriginSource && f.Flags&summary.Unchanged != 0 && isRoot(path.Dir(o.Src.Const)) {
					return model.TempFile
				}
				return 0
			}
		},
	}
}

// roots are the temporary directories that all users share.
var roots = [...]string{"/tmp", "/var/tmp", "/dev/shm"}

func isRoot(dir string) bool { return slices.Contains(roots[:], dir) }

// isShared reports whether a path is that of a shared temporary directory, or of something in one.
func isShared(name string) bool {
	for _, dir := range roots {
		if name == dir || strings.HasPrefix(name, dir+"/") {
			return true
		}
	}
	return false
}

// isFolder reports whether a text may be the path of a folder that another path is put behind. What ends in a sign, as "unix:" and "--file=",
// says what the path is for, and so may a text that begins with one.
func isFolder(v ssa.Value) bool {
	text, isConst := ssautil.StringConst(v)
	if sum, ok := v.(*ssa.BinOp); ok {
		text, isConst = ssautil.StringConst(sum.Y)
	}
	return !isConst || text != "" && !strings.ContainsAny(text[len(text)-1:], ":/= ")
}

// taggedDefault marks what is read from a field as a path in the shared directory, if a tag says that this is its default, which is
// in force until somebody sets another:
//
//	Dir string `default:"/tmp/app" yaml:"dir"`
func taggedDefault(g *taint.Func, v ssa.Value, x types.Type, n int) {
	s := ssautil.StructOf(x)
	if s == nil || s.Tag(n) == "" || !ssautil.IsText(s.Field(n).Type()) {
		return
	}
	tag := reflect.StructTag(s.Tag(n))
	for _, key := range [...]string{"default", "envDefault", "env-default"} {
		if name := tag.Get(key); isShared(name) {
			text := "default of field " + s.Field(n).Name() + " in the shared temporary directory"
			id := g.Source(taint.SourceKey{At: v.Pos(), Text: text}, func() *summary.Source {
				return &summary.Source{Labels: model.TempPath, Text: text, Const: name, At: summary.Site{Pos: v.Pos()}}
			})
			g.MarkSource(g.Loc(v), id)
			return
		}
	}
}

// shared reports whether an input of a source is a path in the shared temporary directory, where other users can put
// something. A path with a strong random part is none, because nobody can put a file there in advance:
//
//	os.ReadFile(filepath.Join("/tmp", uuid.NewString()))
//
// Neither is one whose flow is clean for the kind TempFile, such as what is below the result of os.MkdirTemp.
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
