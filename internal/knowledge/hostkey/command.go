package hostkey

import (
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
)

// The command ssh, which a program starts. An option switches the check off there:
//
//	exec.Command("ssh", "-o", "StrictHostKeyChecking=no", host)
//	cmd.Env = append(os.Environ(), "GIT_SSH_COMMAND=ssh -o StrictHostKeyChecking=no")
//
// Packages that start commands are searched for the text where it becomes a part of something: an element of a list, a part of a longer text, an
// argument. What is compared with it or told to people is none, nor is a text of several lines, which is a document. Where it goes need not be
// followed, as the option means nothing else. It is told once a function.

// Command is the text of the notes about it.
const Command = "ssh with StrictHostKeyChecking=no"

var unchecked = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[\s"'=]|-o)StrictHostKeyChecking[= ](?:no|off)(?:$|[\s"'])`)
})

// startsCommands reports whether a package imports what starts commands.
func startsCommands(p *types.Package) bool {
	return slices.ContainsFunc(p.Imports(), func(imp *types.Package) bool { return imp.Path() == "os/exec" })
}

// commands notes the options of a function.
func (s search) commands(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if !hasOption(instr) {
				continue
			}
			if at := partOf(instr); at.IsValid() {
				s.note(Ignored, instr, at, Command, rule.Medium)
				return
			}
		}
	}
}

// partOf returns the place where what an instruction is given becomes a part of something: of a list, of a text, of what a call does.
func partOf(instr ssa.Instruction) token.Pos {
	switch instr := instr.(type) {
	case *ssa.Store:
		if elem, ok := instr.Addr.(*ssa.IndexAddr); ok {
			return listOf(elem.X)
		}
		return token.NoPos
	case *ssa.BinOp:
		if !ssautil.IsString(instr.Type()) {
			return token.NoPos
		}
	case *ssa.MapUpdate, *ssa.Return:
	case *ssa.Call:
		if !puts(instr) {
			return token.NoPos
		}
	default:
		return token.NoPos
	}
	return ssautil.SitePos(instr)
}

// listOf returns the place of a list, or of the call that is given it as its last arguments; none if that only tells it.
func listOf(array ssa.Value) token.Pos {
	alloc, ok := array.(*ssa.Alloc)
	if !ok {
		return token.NoPos
	}
	for _, r := range *alloc.Referrers() {
		s, ok := r.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, to := range *s.Referrers() {
			call, ok := to.(*ssa.Call)
			if ok && (ssautil.IsBuiltin(&call.Call, "append") || puts(call)) {
				return ssautil.SitePos(call)
			}
			if ok {
				return token.NoPos
			}
		}
	}
	return alloc.Pos()
}

// puts reports whether a call makes a command of what it is given, or a text for one: one of os/exec, or of the package itself, if that does
// not tell people by its name.
func puts(instr *ssa.Call) bool {
	callee := instr.Call.StaticCallee()
	if callee == nil || callee.Pkg == nil {
		return false
	}
	name := strings.ToLower(callee.Name())
	tells := slices.ContainsFunc([]string{"log", "print", "warn", "info", "debug", "error", "fatal"}, func(verb string) bool { return strings.HasPrefix(name, verb) })
	return callee.Pkg.Pkg.Path() == "os/exec" || name == "sprintf" || name == "setenv" || callee.Pkg == instr.Parent().Pkg && !tells
}

// hasOption reports whether an operand is a text with the option, on one line.
func hasOption(instr ssa.Instruction) bool {
	var space [8]*ssa.Value
	for _, op := range instr.Operands(space[:0]) {
		text := ssautil.ConstText(ssautil.Unboxed(*op))
		if text != "" && !strings.Contains(text, "\n") && unchecked().MatchString(text) {
			return true
		}
	}
	return false
}
