package tabled

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

type rule struct {
	name  string
	clean func(string) string
}

type cleaner func(string) string

// Functions are read from tables by functions that stand before the variable is set, in the order of solving.
var (
	byKey    = map[string]rule{"base": {"base", func(s string) string { return filepath.Base(s) }}}
	pointers = map[string]*rule{"base": {"base", func(s string) string { return filepath.Base(s) }}}
	plain    = map[string]cleaner{"base": func(s string) string { return filepath.Base(s) }}
	list     = []rule{{"base", func(s string) string { return filepath.Base(s) }}}
	lists    = map[string][]rule{"base": {{"base", func(s string) string { return filepath.Base(s) }}}}
	single   = rule{"base", func(s string) string { return filepath.Base(s) }}

	trimmed = map[string]rule{"trim": {"trim", func(s string) string { return strings.TrimSpace(s) }}}
)

func cleaned(r *http.Request) {
	name := r.FormValue("name")
	os.ReadFile("/srv/" + byKey[r.FormValue("rule")].clean(name))
	os.ReadFile("/srv/" + pointers[r.FormValue("rule")].clean(name))
	os.ReadFile("/srv/" + plain["base"](name))
	for _, l := range list {
		os.ReadFile("/srv/" + l.clean(name))
	}
	for _, l := range lists["base"] {
		os.ReadFile("/srv/" + l.clean(name))
	}
	os.ReadFile("/srv/" + single.clean(name))
	os.ReadFile("/srv/" + trimmed[r.FormValue("rule")].clean(name)) // want `HTTP form value "name" reaches os.ReadFile`
}
