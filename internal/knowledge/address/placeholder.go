package address

import (
	"strings"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What takes the place of a placeholder in a URL:
//
//	u := strings.ReplaceAll("https://tiles.example.com/{x}.png", "{x}", x) // behind the host
//	u := strings.ReplaceAll(settings.TileURL, "{x}", x)                    // an address of the operator's, whose host he has written down
//	u := strings.ReplaceAll(settings.TileURL, "{host}", host)              // unless the placeholder says that it is for that
//
// Of a constant it is known what stands before the placeholder. Of another text it is not, and what the placeholder is called decides.

// replaced returns what a value is clean for that takes the place of a constant in another text.
func replaced(p *taint.Passage) model.Kinds {
	name := p.Obj.FullName()
	if name != "strings.Replace" && name != "strings.ReplaceAll" || p.Arg.V != p.Call.Args[2] {
		return 0
	}
	old, ok := ssautil.StringConst(p.Call.Args[1])
	if !ok || old == "" {
		return 0
	}
	text := texts.TextOf(p.Call.Args[0])
	if before, _, found := strings.Cut(text, old); found {
		return fixed(before)
	}
	begin, _, unknown := strings.Cut(text, ssautil.Hole)
	if !unknown || fixed(begin) != 0 || !isPlaceholder(old) || namesHost(old) {
		return fixed(begin)
	}
	return model.ByHost
}

// isPlaceholder reports whether a text is written so that it stands for another one: in brackets, between percent signs, behind a dollar or a colon.
func isPlaceholder(text string) bool {
	return strings.ContainsAny(text[:1], "{[<%$:@#") && strings.ContainsFunc(text, isLetter)
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// namesHost reports whether a placeholder is called like the part of an address that says where it leads, or like all of it.
func namesHost(placeholder string) bool {
	lower := strings.ToLower(placeholder)
	for _, part := range [...]string{"host", "domain", "server", "addr", "url", "uri", "site", "origin", "endpoint", "base", "target", "proxy"} {
		if strings.Contains(lower, part) {
			return true
		}
	}
	return false
}
