// Package hostkey is what secvet knows of SSH clients that do not check with whom they talk, as notes:
//
//   - ignored: ssh.InsecureIgnoreHostKey, and constructors of libraries that use it; the command ssh with an option that does so (command.go).
//   - callback: a function that is a host key callback by its signature, and accepts all keys by its body.
//   - fallback: one of both, where something is missing or has failed: no file of known hosts, an error.
//
// Where a callback goes need not be followed: it accepts all wherever it ends, and the signature of a host key callback is that of
// nothing else. But who runs the program may ask for it, by a setting: then it is a choice and no flaw, see choice.go.
package hostkey

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What notes are about.
const (
	Ignored  = "sshhostkey/ignored"
	Callback = "sshhostkey/callback"
	Fallback = "sshhostkey/fallback"
)

const sshPath = "golang.org/x/crypto/ssh"

// ignoring are the functions of libraries that return a callback which accepts all, or a client that has one.
var ignoring = map[string]bool{
	sshPath + ".InsecureIgnoreHostKey":    true,
	"github.com/melbahja/goph.NewUnknown": true,
}

// Topic returns the hooks of host keys. Packages that neither import SSH nor start commands are not looked at.
func Topic(p *taint.Package) taint.Hooks {
	imports := slices.ContainsFunc(p.Pkg.Imports(), func(imp *types.Package) bool { return relevant(ssautil.PkgPath(imp)) })
	starts := startsCommands(p.Pkg)
	if !imports && !starts {
		return taint.Hooks{}
	}
	return taint.Hooks{Notes: func(tell func(taint.Note)) {
		s := search{p, tell, make(map[*ssa.Function]bool)}
		if starts {
			for fn := range p.Functions() {
				s.commands(fn)
			}
		}
		if !imports {
			return
		}
		for fn := range p.Functions() {
			s.uses(fn)
		}
		for fn := range p.Functions() {
			s.unused(fn)
		}
	}}
}

func relevant(path string) bool { return path == sshPath || path == "github.com/melbahja/goph" }

// A search looks for callbacks in one package.
type search struct {
	*taint.Package
	tell func(taint.Note)
	seen map[*ssa.Function]bool // callbacks that are used somewhere
}

// uses notes what a function uses: calls of ignoring functions, and callbacks of the program that accept all.
func (s search) uses(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				if callee := call.Common().StaticCallee(); callee != nil && ignoring[ssautil.CalleeName(callee)] {
					s.note(Ignored, instr, ssautil.SitePos(instr), callee.Pkg.Pkg.Name()+"."+callee.Name(), 0)
				}
			}
			s.values(instr)
		}
	}
}

// values notes the callbacks that an instruction uses as values, and does not call.
func (s search) values(instr ssa.Instruction) {
	var space [8]*ssa.Value
	for i, op := range instr.Operands(space[:0]) {
		fn, ok := (*op).(*ssa.Function)
		if !ok || i == 0 && isCall(instr, fn) || !isCallback(fn.Signature) {
			continue
		}
		if bound, isClosure := instr.(*ssa.MakeClosure); isClosure && fn.Synthetic != "" && bound.Fn == fn {
			if obj, ok := fn.Object().(*types.Func); ok { // a method value
				if m := s.Ssa.Prog.FuncValue(obj); m != nil {
					fn = m
				}
			}
		}
		if s.seen[fn] {
			continue
		}
		s.judge(fn, instr)
	}
}

func isCall(instr ssa.Instruction, fn *ssa.Function) bool {
	call, ok := instr.(ssa.CallInstruction)
	return ok && call.Common().Value == fn
}

// unused notes callbacks that are declared here for other packages.
func (s search) unused(fn *ssa.Function) {
	if fn.Parent() == nil && isCallback(fn.Signature) && !s.seen[fn] && ssautil.IsOpen(fn) {
		s.judge(fn, nil)
	}
}

// judge notes a callback if it accepts all keys. Use is where it is used, nil if that is in other packages. One that remembers the key,
// or gives it to somebody who may, is there to learn it.
func (s search) judge(fn *ssa.Function, use ssa.Instruction) {
	s.seen[fn] = true
	body := ssautil.BodyOfAnswer(fn)
	accepted := refused
	if !body.Accepts {
		if accepted = swallowed(fn, 0); accepted == refused {
			return
		}
	}
	if accepted != anything && (body.Keeps || slices.ContainsFunc(body.Given, learns)) {
		return
	}
	text, sure := "a host key callback that returns nil for every key", 0
	switch {
	case accepted == firstUse:
		s.tell(taint.Note{About: Fallback, At: placeOf(fn), Text: text, Sure: rule.Low})
		return
	case accepted == anything:
		text = "a host key callback that returns nil where the check that it asks has failed"
	case len(body.Dropped) > 0:
		text = "a host key callback that drops the error of a check"
	case use == nil:
		sure = rule.Medium
	}
	s.note(Callback, use, placeOf(fn), text, sure)
}

func placeOf(fn *ssa.Function) token.Pos {
	if lit := fn.Syntax(); lit != nil {
		return lit.Pos()
	}
	return fn.Pos()
}

// note tells of a callback, unless somebody has asked for it.
func (s search) note(about string, use ssa.Instruction, at token.Pos, text string, sure int) {
	switch why := chosen(use); {
	case why.asked:
		return
	case why.missing:
		about = Fallback
	case why.doubtful && sure == 0:
		sure = rule.Medium
	}
	s.tell(taint.Note{About: about, At: at, Text: text, Sure: sure})
}

// isCallback reports whether a signature is that of a host key callback.
func isCallback(sig *types.Signature) bool {
	params, results := sig.Params(), sig.Results()
	return params.Len() == 3 && results.Len() == 1 && ssautil.IsError(results.At(0).Type()) && ssautil.IsString(params.At(0).Type()) &&
		ssautil.IsNamed(params.At(1).Type(), "net", "Addr") && isKey(params.At(2).Type())
}

// isKey reports whether t is ssh.PublicKey, wherever the package of SSH is vendored.
func isKey(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && named.Obj().Pkg() != nil && named.Obj().Name() == "PublicKey" && ssautil.PkgPath(named.Obj().Pkg()) == sshPath
}

// learns reports whether a function that is given a key, or a text of it, may keep it: by its name, as its body is not seen.
func learns(call *ssa.CallCommon) bool {
	name := strings.ToLower(ssautil.CalledName(call))
	for _, verb := range [...]string{"write", "save", "store", "put", "add", "append", "set", "insert", "create", "send", "register", "record", "learn", "remember", "fprint"} {
		if strings.HasPrefix(name, verb) {
			return name != "writeerror"
		}
	}
	return false
}
