package page

import (
	"strings"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What something is looked up by. A function that returns an object for a key, or says that there is none, may put the key into the
// object, and a page shows that of it:
//
//	msg, err := store.GetMessage(id) // with msg.ID = id
//	if err != nil { return }
//	fmt.Fprintf(w, `<img src="/message/%s/%d">`, msg.ID, n)
//
// There is an object with this key then, so that the key is none that somebody has made up for a page. That the function looks up is
// told by its name, as there are as many ways to do so as there are stores: databases, caches, services. A text that it returns is
// none: fetch(url) and load(name) are as good as what they have read, and who has made up a text for a key has made it of that.

// looked returns what the key that something is looked up by is clean for in what was found.
func looked(p *taint.Passage) model.Kinds {
	if p.Text && looksUp(p.Name) && isFound(p) {
		return kinds
	}
	return 0
}

// looksUp reports whether a function is called as one that looks something up.
func looksUp(name string) bool {
	name = strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])
	for _, begin := range [...]string{"get", "find", "load", "lookup", "fetch"} {
		if strings.HasPrefix(name, begin) {
			return true
		}
	}
	return false
}

// isFound reports whether what comes out of a call is an object, or bytes, beside an error or a bool that says whether there is one.
func isFound(p *taint.Passage) bool {
	call := p.Call.Instr
	sig := call.Common().Signature()
	n := sig.Results().Len()
	if p.Result < 0 || p.Result >= n-1 || ssautil.IsString(sig.Results().At(p.Result).Type()) {
		return false
	}
	last := sig.Results().At(n - 1).Type()
	return ssautil.IsError(last) || ssautil.IsBool(last)
}
