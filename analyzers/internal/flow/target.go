package flow

import (
	"go/constant"
	"regexp"
	"sync"

	"github.com/secvet/secvet/internal/dsn"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A Target is an address that a text is, and how sure it is that the program uses it.
type Target struct {
	dsn.Address
	Value  *state.Value
	Where  dsn.Where
	Scheme bool // the text says how to talk, by a scheme or an option; else it is a host alone
	Sure   rule.Confidence
}

// Targets returns the addresses that values are. Of a text that is put together, the parts that are constants count: sslmode=disable is off
// for any host. What somebody else decides is none, and what holds unless he decides counts if all of it is known:
//
//	flag.String("db", "postgres://app@db.shop.com/shop?sslmode=disable", "")
//	if dsn == "" { dsn = "postgres://…" }
func Targets(values []state.Value) (out []Target) {
	for i := range values {
		v := &values[i]
		texts, sure := texts(v)
		for _, text := range texts {
			t := Target{Value: v, Sure: sure}
			a, ok := dsn.Parse(text)
			if ok {
				t.Address, t.Scheme, t.Where = a, true, a.Where()
			} else {
				t.Hosts, t.Where = []string{text}, dsn.Place(text)
			}
			if t.Where != dsn.Far && sure < rule.High && (v.Kind != state.Built || v.ByDefault() && t.Where < dsn.Unknown) {
				continue // a default for the developer's machine
			}
			out = append(out, t)
		}
	}
	return out
}

// texts returns the texts that a value is, and how sure that is.
func texts(v *state.Value) ([]string, rule.Confidence) {
	var sure rule.Confidence = rule.High
	for _, c := range v.When {
		if ChoosesProtection(c) {
			return nil, 0
		}
		sure = rule.Medium
	}
	plain := *v
	plain.When = nil
	if plain.Kind == state.Default {
		plain.Kind, sure = state.Constant, rule.Medium
	}
	if plain.ByDefault() {
		sure = rule.Medium
	}
	if plain.Kind == state.Made {
		return listed(&plain), sure
	}
	return plain.Texts(dsn.Hole), sure
}

// listed returns the texts of a list that is written in the source; a hole for an element that is no constant.
func listed(v *state.Value) (out []string) {
	for _, e := range ssautil.Elements(v.V) {
		text, ok := ssautil.StringConst(e)
		if !ok {
			text = dsn.Hole
		}
		out = append(out, text)
	}
	return out
}

// ChoosesProtection reports whether a condition asks for what somebody chooses who wants less protection, or a program for its developer.
// Others, as which database is used, choose something else.
func ChoosesProtection(c state.Cond) bool {
	want := ""
	if c.Want != nil && c.Want.Kind() == constant.String {
		want = constant.StringVal(c.Want)
	}
	return NamesProtection(c.Name) || NamesProtection(want)
}

// NamesProtection reports whether a name or a text is one of what is chosen for less protection, or for a developer.
func NamesProtection(name string) bool { return protection().MatchString(name) }

var protection = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)tls|ssl|secure|plain|encrypt|https|scheme|cert|debug|develop|^(?:is)?dev|test|local|mock|prod|^(?:app|go)?_?env(?:ironment)?$|^mode$|stage|^https?://$`)
})
