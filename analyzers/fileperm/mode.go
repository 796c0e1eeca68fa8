package fileperm

import (
	"go/constant"
	"go/types"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/filemode"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// What modes alone say. The umask of a process, which is 022 nearly everywhere, takes the right to write from others when a file is made;
// chmod does what it is told. So a file that is made with 0o666 is 0o644 mostly, and one that is changed to that can be written by all.

// open is the bit by which all others write.
const open = 0o002

// The sticky bit lets only its owner remove a file from a folder that all write to, as in /tmp. Package os has one of its own.
const (
	rawSticky = 0o1000
	sticky    = int64(fs.ModeSticky)
)

// modes returns what the mode can be that a use sets; nothing if the function has one of its own.
func modes(u *state.Use) []state.Value { return slices.Concat(u.Values("perm"), u.Values("mode")) }

// chmods reports modes that let all others write.
func (c *check) chmods() {
	for u := range c.Settings.Of(filemode.Chmod) {
		c.chmod(u, sticky)
	}
	for u := range c.Settings.Of(filemode.RawChmod) {
		c.chmod(u, rawSticky)
	}
}

func (c *check) chmod(u *state.Use, kept int64) {
	values := modes(u)
	for i := range values {
		n, ok := values[i].Int()
		if !ok || n&open == 0 || n&kept != 0 || !flow.Decides(u) || c.isDecimal(u, n) {
			continue
		}
		d := flow.Decision{Rule: Rule, Category: "world-writable", Use: u, Value: &values[i], Alone: true, Fixes: c.narrower(u, n),
			Message: "every user of the machine can write to what has the mode " + filemode.Text(int(n)) + "; take away the right of others to write"}
		if isSocket(u) {
			d.Category, d.Message = "socket", "every user of the machine can connect to a socket with the mode "+filemode.Text(int(n))+"; give it to a group by 0o660, or ask for the peer's credentials"
		}
		c.Decided(d)
	}
}

// isSocket reports whether what is changed is a socket, by what the function listens on or by a name.
func isSocket(u *state.Use) bool {
	if call, ok := u.Instr.(ssa.CallInstruction); ok {
		for _, a := range ssautil.PlainArgs(call.Common()) {
			if strings.Contains(strings.ToLower(tail(a, maxTail)+ssautil.HeldBy(a)), "sock") {
				return true
			}
		}
	}
	for _, fn := range ssautil.Around(u.Instr) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && listensOnUnix(call.Common()) {
					return true
				}
			}
		}
	}
	return false
}

// listensOnUnix reports whether a call listens on a socket of the file system.
func listensOnUnix(c *ssa.CallCommon) bool {
	if name := ssautil.CalledName(c); name != "Listen" && name != "ListenUnix" && name != "ListenPacket" && name != "ListenUnixgram" {
		return false
	}
	for _, a := range c.Args {
		if text, ok := ssautil.StringConst(a); ok && strings.HasPrefix(text, "unix") {
			return true
		}
	}
	return false
}

// umasks reports a mask that takes the right to write from nobody. Who keeps the old one gives it back.
func (c *check) umasks() {
	for u := range c.Settings.Of(filemode.Umask) {
		call, ok := u.Instr.(*ssa.Call)
		values := u.Values("mask")
		if len(values) != 1 || !flow.Decides(u) || ok && call.Referrers() != nil && len(*call.Referrers()) > 0 || restores(u) {
			continue
		}
		if n, ok := values[0].Int(); ok && n&open == 0 {
			c.Decided(flow.Decision{Rule: Rule, Category: "umask", Use: u, Value: &values[0],
				Message: "with the umask " + filemode.Text(int(n)) + " every user of the machine can write to the files that the process makes with the usual modes; set 0o022 or 0o077"})
		}
	}
}

// restores reports whether another call of the function sets a mask too.
func restores(u *state.Use) bool {
	calls := 0
	for _, fn := range ssautil.Around(u.Instr) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && ssautil.CalledName(call.Common()) == "Umask" {
					calls++
				}
			}
		}
	}
	return calls > 1
}

// wide reports files and folders that are made for all to write to.
func (c *check) wide() {
	for _, group := range []string{filemode.Create, filemode.Mkdir} {
		for u := range c.Settings.Of(group) {
			values := modes(u)
			for i := range values {
				n, ok := values[i].Int()
				if !ok || n&open == 0 || n&(sticky|rawSticky) != 0 || !flow.Decides(u) || c.isDecimal(u, n) || !makesFile(u) || c.isTold(u) {
					continue
				}
				c.Decided(flow.Decision{Rule: Rule, Category: "wide", Use: u, Value: &values[i], Fixes: c.narrower(u, n),
					Message: "only the umask keeps every user of the machine from writing to what is made with the mode " + filemode.Text(int(n))})
			}
		}
	}
}

// makesFile reports whether a call that may open what is there makes a file.
func makesFile(u *state.Use) bool {
	flags := u.Values("flag")
	if flags == nil {
		return true
	}
	for i := range flags {
		if n, ok := flags[i].Int(); ok && n&int64(created(u)) != 0 {
			return true
		}
	}
	return false
}

// created returns the flag os.O_CREATE of the system that the code is for.
func created(u *state.Use) int {
	var pkg *types.Package
	if call, ok := u.Instr.(ssa.CallInstruction); ok {
		if obj := ssautil.CalledObject(call.Common()); obj != nil {
			pkg = obj.Pkg()
		}
	}
	return filemode.FlagCreate(pkg)
}

// octal is a number of three digits that is meant to be a mode: the owner reads, and nobody has a right that the owner has not.
var octal = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[1-7]?[467][0-7][0-7]$`) })

// decimals reports modes whose digits were meant to be octal.
func (c *check) decimals() {
	for _, group := range []string{filemode.Create, filemode.Mkdir, filemode.Chmod, filemode.RawChmod} {
		for u := range c.Settings.Of(group) {
			values := modes(u)
			for i := range values {
				if n, ok := values[i].Int(); ok {
					c.decimal(u, n)
				}
			}
		}
	}
}

func (c *check) decimal(u *state.Use, n int64) {
	lit := c.literal(u, n)
	if lit == nil || !isMeantOctal(lit.Value) {
		return
	}
	c.Decided(flow.Decision{Rule: Rule, Category: "decimal", Use: u, Node: lit,
		Message: lit.Value + " is a decimal number, and as a mode it is " + filemode.Text(int(n)) + "; write 0o" + lit.Value,
		Fixes:   []analysis.SuggestedFix{{Message: "Write 0o" + lit.Value, TextEdits: []analysis.TextEdit{flow.Replace(lit.Pos(), lit.End(), "0o"+lit.Value)}}}})
}

// isDecimal reports whether a mode is one that was meant to be octal.
func (c *check) isDecimal(u *state.Use, n int64) bool {
	lit := c.literal(u, n)
	return lit != nil && isMeantOctal(lit.Value)
}

// isMeantOctal reports whether the digits of a number are those of a mode in which nobody has a right that the owner has not.
func isMeantOctal(text string) bool {
	if !octal().MatchString(text) {
		return false
	}
	n, err := strconv.ParseInt(text, 8, 64)
	owner := n >> 6 & 7
	return err == nil && n>>3&7&^owner == 0 && n&7&^owner == 0
}

// sameNumber reports whether a constant is a number.
func sameNumber(v constant.Value, n int64) bool {
	if v == nil || v.Kind() != constant.Int {
		return false
	}
	got, ok := constant.Int64Val(v)
	return ok && got == n
}
