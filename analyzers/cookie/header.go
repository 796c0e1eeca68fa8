package cookie

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A cookie that is written into the header as a text. Its attributes stand in the text, if the parts between them are constant:
//
//	w.Header().Add("Set-Cookie", "sid="+id+"; Path=/; HttpOnly") // Secure is missing
//	w.Header().Add("Set-Cookie", "sid="+id+"; "+attributes)      // not known

// header judges a text for the header Set-Cookie.
func header(p *flow.Pass, u *state.Use) {
	call := flow.Direct(u)
	if call == nil || !flow.Decides(u) || len(call.Common().Args) == 0 {
		return
	}
	value := call.Common().Args[len(call.Common().Args)-1]
	if list := ssautil.Elements(value); len(list) == 1 && list[0] != nil {
		value = list[0]
	}
	text := ssautil.Class(nil).TextOf(value)
	pair, rest, _ := strings.Cut(text, ";")
	name, content, ok := strings.Cut(pair, "=")
	has, known := attributesIn(rest)
	w := words{name: split(name)}
	if !ok || !known || !strings.Contains(content, ssautil.Hole) || strings.Contains(name, ssautil.Hole) || !w.counts() {
		return
	}
	var lacking []attribute
	var names []string
	for _, a := range attributes {
		if !slices.Contains(has, a.category) && (a.category != "httponly" || !w.forScripts()) {
			lacking, names = append(lacking, a), append(names, a.fields[0])
		}
	}
	if len(lacking) == 0 {
		return
	}
	d := flow.Decision{Rule: Rule, Category: lacking[0].category, Use: u, Message: message(w.subject(), lacking, names)}
	if strings.HasSuffix(text, ssautil.Hole) { // what stands there may have attributes of its own
		d.Confidence = rule.Medium
	}
	p.Decided(d)
}

// attributesIn returns the names of the attributes of a cookie, in lower case, and false if not all are known or the cookie is taken away.
func attributesIn(rest string) (has []string, known bool) {
	for part := range strings.SplitSeq(rest, ";") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(part)), "=")
		switch {
		case strings.Contains(name, ssautil.Hole):
			return nil, false
		case name == "max-age":
			if n, err := strconv.Atoi(value); err == nil && n <= 0 {
				return nil, false
			}
		case name == "expires" && strings.Contains(value, "1970"):
			return nil, false
		}
		has = append(has, name)
	}
	return has, true
}

// isText reports whether a use makes a text of a cookie that is none for the header Set-Cookie.
func isText(u *state.Use) bool {
	call, ok := u.Instr.(*ssa.Call)
	if !ok || ssautil.CalledName(&call.Call) != "String" {
		return false
	}
	return !slices.ContainsFunc(*call.Referrers(), func(r ssa.Instruction) bool {
		to, ok := r.(ssa.CallInstruction)
		return ok && slices.ContainsFunc(to.Common().Args, func(arg ssa.Value) bool {
			return strings.EqualFold(ssautil.ConstText(arg), "Set-Cookie")
		})
	})
}
