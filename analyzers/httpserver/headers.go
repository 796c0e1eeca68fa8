package httpserver

import (
	"strconv"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
)

// A check says what is wrong with the value of a header; "" if nothing is.
type check func(value string) string

var checks = map[string]check{"header-frame": frame, "header-csp": policy, "header-hsts": strict, "header-nosniff": sniff}

// headers reports values that protect nothing.
func headers(p *flow.Pass) {
	for _, group := range []string{"header-frame", "header-csp", "header-hsts", "header-nosniff"} {
		for u := range p.Settings.Of(group) {
			values := u.Values("value")
			for i := range values {
				v := &values[i]
				text, ok := v.Text()
				if !ok || !flow.Decides(u) {
					continue
				}
				if wrong := checks[group](strings.TrimSpace(text)); wrong != "" {
					d := flow.Decision{Rule: Rule, Category: "headers", Use: u, Value: v, Message: wrong}
					if group == "header-csp" {
						d.Confidence = rule.Medium // a page that is made so needs its scripts
					}
					p.Decided(d)
				}
			}
		}
	}
}

func frame(value string) string {
	if strings.EqualFold(value, "DENY") || strings.EqualFold(value, "SAMEORIGIN") || value == "" {
		return ""
	}
	return "browsers ignore this value of X-Frame-Options, so that every site can frame the page; write DENY or SAMEORIGIN, or frame-ancestors in a Content-Security-Policy"
}

func sniff(value string) string {
	if strings.EqualFold(value, "nosniff") || value == "" {
		return ""
	}
	return "browsers ignore this value of X-Content-Type-Options; write nosniff"
}

// day is the least time, in seconds, that browsers should remember to use TLS.
const day = 24 * 60 * 60

func strict(value string) string {
	for part := range strings.SplitSeq(value, ";") {
		age, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(part)), "max-age=")
		if !ok {
			continue
		}
		if n, err := strconv.Atoi(strings.Trim(age, `"`)); err == nil && n < day {
			return "browsers forget within a day to use TLS for this site; let max-age be a year, 31536000"
		}
		return ""
	}
	if value == "" {
		return ""
	}
	return "browsers ignore Strict-Transport-Security without a max-age; write max-age=31536000"
}

// policy looks at the scripts that a Content-Security-Policy allows.
func policy(value string) string {
	sources, known := "", false
	for directive := range strings.SplitSeq(value, ";") {
		name, list, _ := strings.Cut(strings.TrimSpace(directive), " ")
		switch strings.ToLower(name) {
		case "script-src":
			sources, known = list, true
		case "default-src":
			if !known {
				sources = list
			}
		}
	}
	hashed := strings.Contains(sources, "'nonce-") || strings.Contains(sources, "'sha") || strings.Contains(sources, "'strict-dynamic'")
	for word := range strings.FieldsSeq(strings.ToLower(sources)) {
		switch {
		case word == "*" || word == "http:" || word == "https:" || word == "data:":
			return "the Content-Security-Policy allows scripts from everywhere; name the hosts that they are from, or 'self'"
		case word == "'unsafe-inline'" && !hashed:
			return "the Content-Security-Policy allows scripts within the page, which is what it is to keep out; give them a nonce or a hash"
		}
	}
	return ""
}
