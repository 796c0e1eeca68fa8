package passwordhash

import (
	"fmt"
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/taint"
)

// Slow hashes that are made too fast. The floors are those of OWASP's Password Storage Cheat Sheet; what is a little below them has low
// confidence, as figures rise each year and examples in documentation have the old ones.

// beside looks at the uses of slow hashes.
func beside(p *flow.Pass, _ []*taint.Hit) {
	for _, c := range costs {
		for u := range p.Settings.Of(c.group) {
			if len(u.When) == 0 && !isProtocol(p, u.At.Pos) && !ofKey(u) {
				c.check(p, u)
			}
		}
	}
}

// costs are the groups of settings, each with what looks at one.
var costs = []struct {
	group string
	check func(*flow.Pass, *state.Use)
}{{"bcrypt", bcrypt}, {"scrypt", scrypt}, {"argon2", argon2}, {"pbkdf2", pbkdf2}, {"salt", salt}}

// ofKey reports whether what is hashed is a key or a token, by its name: nobody finds that by trying.
func ofKey(u *state.Use) bool {
	call := flow.Direct(u)
	if call == nil {
		return false
	}
	for i, a := range call.Common().Args {
		if i < 2 && flow.HasPart([]string{nameOfValue(a)}, "key", "token", "secret", "master", "seed", "entropy", "shared") {
			return true
		}
	}
	return false
}

// nameOfValue returns what the program calls bytes, also before they became such.
func nameOfValue(v ssa.Value) string {
	if c, ok := v.(*ssa.Convert); ok {
		v = c.X
	}
	return ssautil.HeldBy(v)
}

// number returns the largest number that an argument can be, also by default of a flag, and where it is given.
func number(u *state.Use, name string) (n int64, at *state.Value) { return state.Most(u.Values(name)) }

func cost(p *flow.Pass, u *state.Use, v *state.Value, sure rule.Confidence, fixes []analysis.SuggestedFix, format string, args ...any) {
	if v.Kind == state.Default {
		sure = min(sure, rule.Medium)
	}
	p.Decided(flow.Decision{Rule: Rule, Category: "cost", Use: u, Value: v, Alone: numbersThere(u), Confidence: sure, Fixes: fixes, Message: fmt.Sprintf(format, args...)})
}

// bcrypt takes costs below 4 for its default.
func bcrypt(p *flow.Pass, u *state.Use) {
	if n, v := number(u, "cost"); v != nil && n >= 4 && n < 10 {
		cost(p, u, v, rule.High, defaultCost(p, u), "a cost of %d is so small that passwords can be found by trying; take bcrypt.DefaultCost or more", n)
	}
	truncated(p, u)
}

// defaultCost is the fix that takes the default where the cost is written in the call, or named there by another constant of the package.
func defaultCost(p *flow.Pass, u *state.Use) []analysis.SuggestedFix {
	call, _ := flow.CallAt(p.Pass, u.At.Pos)
	if call == nil || len(call.Args) != 2 || u.At != u.Sink {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	name, ok := sel.X.(*ast.Ident)
	if !ok {
		return nil
	}
	arg := call.Args[1]
	if _, isLit := arg.(*ast.BasicLit); !isLit {
		if other, isSel := arg.(*ast.SelectorExpr); !isSel || other.Sel.Name != "MinCost" {
			return nil
		}
	}
	return []analysis.SuggestedFix{{Message: "Take the default cost", TextEdits: []analysis.TextEdit{flow.Replace(arg.Pos(), arg.End(), name.Name+".DefaultCost")}}}
}

// scrypt has a floor for N and p together: 2^17 and 1, 2^16 and 2, and so on down to 2^13 and 10.
func scrypt(p *flow.Pass, u *state.Use) {
	n, v := number(u, "N")
	parallel, ok := number(u, "p")
	if v == nil || ok == nil || n <= 0 {
		return
	}
	for _, floor := range [...][2]int64{{1 << 17, 1}, {1 << 16, 2}, {1 << 15, 3}, {1 << 14, 5}, {1 << 13, 10}} {
		if n >= floor[0] && parallel >= floor[1] {
			return
		}
	}
	sure := rule.Confidence(rule.Low)
	if n*parallel < 1<<15 {
		sure = rule.Medium
	}
	cost(p, u, v, sure, nil, "N of %d is so small that passwords can be found by trying; take 1<<17, with r of 8 and p of 1", n)
}

// argon2 has floors of memory for each number of rounds. The two are easily mistaken for each other, as the rounds come first.
func argon2(p *flow.Pass, u *state.Use) {
	rounds, v := number(u, "time")
	memory, m := number(u, "memory")
	if v == nil || m == nil {
		return
	}
	if rounds > 100 && memory < 4096 {
		cost(p, u, v, rule.High, nil, "%d rounds with %d KiB of memory: the rounds come before the memory", rounds, memory)
		return
	}
	for _, floor := range [...][2]int64{{1, 46 << 10}, {2, 19 << 10}, {3, 12 << 10}, {4, 9 << 10}, {5, 7 << 10}} {
		if rounds >= floor[0] && memory >= floor[1] {
			return
		}
	}
	sure := rule.Confidence(rule.Medium)
	if memory >= 19<<10 {
		sure = rule.Low
	}
	cost(p, u, m, sure, nil, "%d KiB of memory and %d rounds are so few that passwords can be found by trying; take 64*1024 and 1, or 19*1024 and 2", memory, rounds)
}

// pbkdf2 has a floor for each hash.
func pbkdf2(p *flow.Pass, u *state.Use) {
	n, v := number(u, "iter")
	if v == nil || n <= 1 { // one round stretches a key, and hashes no password
		return
	}
	floor, hash := int64(210_000), "this hash"
	for _, h := range u.Values("h") {
		if h.Kind != state.Function || h.Fn == nil {
			continue
		}
		switch ssautil.CalleeName(h.Fn) {
		case "crypto/sha256.New":
			floor, hash = 600_000, "SHA-256"
		case "crypto/sha1.New":
			floor, hash = 1_300_000, "SHA-1"
		case "crypto/sha512.New":
			hash = "SHA-512"
		}
	}
	if n >= floor {
		return
	}
	sure := rule.Confidence(rule.High)
	if n >= floor/6 { // the figure of ten years ago
		sure = rule.Low
	}
	cost(p, u, v, sure, nil, "%d rounds of %s are so few that passwords can be found by trying; take %d", n, hash, floor)
}

// numbersThere reports whether no number of a use is given by callers in this package: then the package that gives them reports it.
func numbersThere(u *state.Use) bool {
	for _, arg := range u.Args {
		for i := range arg.Values {
			if _, isNumber := arg.Values[i].Int(); isNumber && !arg.Values[i].There {
				return false
			}
		}
	}
	return true
}

// salt reports salts that are the same for all passwords.
func salt(p *flow.Pass, u *state.Use) {
	values := u.Values("salt")
	for i := range values {
		v := &values[i]
		text, isText := v.Text()
		isMade := v.Kind == state.Made && v.V != nil && len(v.When) == 0 && ssautil.IsFixed(v.V)
		if isText && text != "" || isMade {
			p.Decided(flow.Decision{Rule: Rule, Category: "salt", Use: u, Value: v,
				Message: "the salt is the same for all passwords, so that all can be tried at once; draw one for each by crypto/rand, and keep it with the hash"})
		}
	}
}

// truncated reports a password that is cut before bcrypt takes it, or stands behind something that takes its place.
func truncated(p *flow.Pass, u *state.Use) {
	call := flow.Direct(u)
	if call == nil || len(call.Common().Args) != 2 {
		return
	}
	v := call.Common().Args[0]
	if c, ok := v.(*ssa.Convert); ok {
		v = c.X
	}
	switch x := v.(type) {
	case *ssa.Slice:
		if n, ok := ssautil.IntConst(x.High); x.High != nil && ok && n <= 72 && !isMade(x) {
			tellTruncated(p, u, "what stands behind byte %d of a password does not count; refuse it, or make a digest of the password first", n)
		}
	case *ssa.BinOp:
		if x.Op == token.ADD && !isShort(x) {
			tellTruncated(p, u, "bcrypt takes 72 bytes, and what stands before the password takes a part of them; %s", "make a digest of both first")
		}
	}
}

// isMade reports whether a slice is what make has made, of a constant length, which is the beginning of nothing.
func isMade(s *ssa.Slice) bool {
	array, ok := s.X.(*ssa.Alloc)
	return ok && array.Comment == "makeslice"
}

// isShort reports whether what stands before a password is constant and of a few bytes, or nothing: then something stands behind it.
func isShort(sum *ssa.BinOp) bool {
	text, ok := ssautil.StringConst(sum.X)
	if ok {
		return len(text) <= 16
	}
	first := sum.X
	for next, ok := first.(*ssa.BinOp); ok; next, ok = first.(*ssa.BinOp) {
		first = next.X
	}
	name := ssautil.HeldBy(first)
	_, noun := names.Describe(name)
	return noun == names.Password || strings.Contains(strings.ToLower(name), "pass")
}

func tellTruncated(p *flow.Pass, u *state.Use, format string, arg any) {
	p.Decided(flow.Decision{Rule: Rule, Category: "truncation", Use: u, Message: fmt.Sprintf(format, arg)})
}
