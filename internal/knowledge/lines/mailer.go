package lines

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Mails that are sent by what no row can describe: a method of an interface, or a function in a field, or a library without a model, which
// is called a mailer by a name. Programs have such interfaces so that tests need no server:
//
//	type Mailer interface{ Send(to, subject, text string) error }
//	s.mailer.Send(user.Mail, "Reset", "https://"+r.Host+"/reset?token="+token)
//
// All texts that it is given are in the mail. Where what it does is known, the text arrives there as well, and rules take
// that instead: see Mailer.

// Mailer is the form of such a sink.
const Mailer = "mailer"

// mailed is the hook Instr.
func (t *topic) mailed(g *taint.Func, instr ssa.Instruction) {
	call, ok := instr.(ssa.CallInstruction)
	if !ok || !isMailer(g, call.Common()) {
		return
	}
	common := call.Common()
	for _, arg := range ssautil.PlainArgs(common) {
		if ssautil.IsText(arg.Type()) {
			g.SinkSet(model.MailText, t.unchecked(g, g.Joined(arg, instr.Block())), instr, summary.Sink{Callee: ssautil.CalledName(common), Given: summary.Given{Form: Mailer}})
		}
	}
}

// isMailer reports whether a call is one of a mailer whose function is not known by itself.
func isMailer(g *taint.Func, c *ssa.CallCommon) bool {
	name := ssautil.CalledName(c)
	switch {
	case c.IsInvoke():
		held := ""
		if named := ssautil.NamedOf(c.Value.Type()); named != nil {
			held = named.Obj().Name()
		}
		return !isQuestion(name) && (isMail(name) || isMail(held) || isMail(ssautil.HeldBy(c.Value)))
	case c.StaticCallee() == nil:
		return !isQuestion(name) && isMail(name)
	}
	fn := c.StaticCallee()
	if len(fn.Blocks) > 0 || fn.Pkg == nil || ssautil.IsStd(fn.Pkg.Pkg.Path()) || g.ModelOf(fn.Pkg.Pkg) != nil {
		return false
	}
	return strings.HasPrefix(name, "Send") && isMail(name)
}

// isMail reports whether something is called a mail, or what sends one.
func isMail(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "mail") && !strings.Contains(name, "mailbox")
}

// isQuestion reports whether a function only asks something of a mail or an address, or sets up what sends.
func isQuestion(name string) bool {
	name = strings.ToLower(name)
	for _, begin := range [...]string{"valid", "check", "is", "has", "parse", "get", "find", "by", "set", "new", "with", "lookup", "list", "count", "delete", "verify"} {
		if strings.HasPrefix(name, begin) {
			return true
		}
	}
	return false
}
