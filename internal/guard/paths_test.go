package guard_test

import (
	"testing"

	"github.com/secvet/secvet/internal/model"
)

// pathed are those that marks of tests of paths speak of. The last of them are no kinds but what is known of a text until it is
// enough.
var pathed = []named{{"path", model.Path}, {"remove", model.Remove}, {"element", model.OneElement}, {"local", model.NoParent}, {"below", model.Below}, {"half", model.HalfBelow}}

// What conditions say of a path that was cleaned.
func TestBelow(t *testing.T) {
	const inside = "use(p) // clean: path remove below"
	const half = "use(p) // clean: half"
	const not = "use(p) // not clean"
	for _, r := range []struct{ name, cond, want, decls string }{
		{"with a separator", `strings.HasPrefix(p, dir+"/")`, inside, ""},
		{"with that of the system", `strings.HasPrefix(p, dir+string(filepath.Separator))`, inside, ""},
		{"a constant", `strings.HasPrefix(p, "/data/")`, inside, ""},
		{"of what was cleaned", `strings.HasPrefix(p, filepath.Clean(dir)+"/")`, inside, ""},
		{"without a separator", `strings.HasPrefix(p, dir)`, half, ""},
		{"a constant without one", `strings.HasPrefix(p, "/data")`, half, ""},
		{"the root", `strings.HasPrefix(p, "/")`, not, ""},
		{"by a function", `inside(dir, p)`, inside, `func inside(dir, p string) bool { return strings.HasPrefix(p, dir+"/") }`},
		{"by a function, or it", `inside(dir, p)`, "use(p) // clean: path remove below", `func inside(dir, p string) bool { return p == dir || strings.HasPrefix(p, dir+"/") }`},
		{"a variable that ends with one", `strings.HasPrefix(p, prefix)`, inside, `var prefix = dir + "/"`},
		{"no prefix", `!strings.HasPrefix(p, dir+"/")`, not, ""},
		{"no parent, which was gone before", `!strings.Contains(p, "..")`, not, ""},
		{"the way from the folder", `rel != ".." && !strings.HasPrefix(rel, "../")`, "use(p) // clean: path remove local", ""},
		{"the way from the folder, in short", `!strings.HasPrefix(rel, "..")`, "use(p) // clean: path remove local", ""},
		{"the way from the folder is local", `filepath.IsLocal(rel)`, "use(p) // clean: path remove", ""},
		{"there is a way from the folder", `err == nil`, not, ""},
	} {
		checkKinds(t, pathed, r.name, "func f(s string) {\np := filepath.Join(dir, s)\nrel, err := filepath.Rel(dir, p)\n_, _ = rel, err\nif "+r.cond+" {\n"+r.want+"\n}\nuse(p) // not clean\n}\nvar dir = \"/data\"\n"+r.decls)
	}
	for _, r := range []row{
		{"or the folder itself", `p := filepath.Join(dir, s)
			if p != dir && !strings.HasPrefix(p, dir+"/") { return }
			use(p) // clean: path remove`, ""},
		{"what was joined", `if !strings.HasPrefix(filepath.Join(dir, s), dir+"/") { return }
			use(s) // clean: local`, ""},
		{"what was joined, by the way from the folder", `if !inside(dir, s) { return }
			use(s) // clean: local
			use(dir) // not clean`, `func inside(dir, s string) bool {
				base, err := filepath.Abs(dir)
				if err != nil { return false }
				p, err := filepath.Abs(filepath.Join(base, filepath.Clean(s)))
				if err != nil { return false }
				rel, err := filepath.Rel(base, p)
				return err == nil && rel != ".." && !strings.HasPrefix(rel, "../")
			}`},
		{"what was not joined, by its whole path", `p, err := filepath.Abs(s)
			if err != nil || strings.Contains(p, "..") { return }
			use(s) // not clean`, ""},
		{"what was not cleaned", `if !strings.HasPrefix(s, dir+"/") { return }
			use(s) // clean: below`, ""},
		{"cleaned by a helper", `p := d(s)
			if !strings.HasPrefix(p, dir+"/") { return }
			use(p) // clean: path remove below`, `func d(s string) string { return filepath.Join(dir, s) }`},
		{"what a library gives", `p := strings.ToLower(strings.TrimSpace(s))
			if !strings.HasPrefix(p, dir+"/") { return }
			use(p) // not clean`, ""},
	} {
		checkKinds(t, pathed, r.name, "func f(s, dir string) {\n"+r.body+"\n}\n"+decls(r.decls))
	}
}

// decls gives helpers a folder.
func decls(d string) string {
	if d == "" {
		return ""
	}
	return d + "\nvar dir = \"/data\""
}

// What conditions say of ".." in a text.
func TestParents(t *testing.T) {
	for _, r := range []struct{ name, cond, want, decls string }{
		{"none contained", `!strings.Contains(s, "..")`, "use(s) // clean: local", ""},
		{"none contained, as a search", `strings.Index(s, "..") < 0`, "use(s) // clean: local", ""},
		{"none at the start", `!strings.HasPrefix(s, "..")`, "use(s) // not clean", ""},
		{"no element is one", `!has(s)`, "use(s) // clean: local", `func has(s string) bool {
			for _, e := range strings.Split(s, "/") { if e == ".." { return true } }
			return false
		}`},
		{"no field is one", `!has(s)`, "use(s) // clean: local", `func has(s string) bool {
			if !strings.Contains(s, "..") { return false }
			for _, e := range strings.FieldsFunc(s, func(r rune) bool { return r == '/' }) { if e == ".." { return true } }
			return false
		}`},
		{"not in a list of elements", `!slices.Contains(strings.Split(s, "/"), "..")`, "use(s) // clean: local", ""},
		{"cut elsewhere", `!slices.Contains(strings.Split(s, ","), "..")`, "use(s) // not clean", ""},
		{"one element", `s == filepath.Base(s)`, "use(s) // clean: path element", ""},
		{"that of another", `s == filepath.Base(other)`, "use(s) // not clean", ""},
		{"one element, not the parent", `s == filepath.Base(s) && s != ".."`, "use(s) // clean: path remove", ""},
		{"no separator", "!strings.ContainsAny(s, `/\\`)", "use(s) // clean: path element", ""},
		{"no separator, not the parent", "!strings.ContainsAny(s, `/\\`) && s != \"..\"", "use(s) // clean: path remove", ""},
		{"a name", "regexp.MustCompile(`^\\w+$`).MatchString(s)", "use(s) // clean: path remove local", ""},
		{"a name with dots", "regexp.MustCompile(`^[\\w.]+$`).MatchString(s)", "use(s) // clean: path element", ""},
		{"a name with dots that does not begin so", "regexp.MustCompile(`^\\w[\\w.]*$`).MatchString(s)", "use(s) // clean: path remove", ""},
		{"a path", "regexp.MustCompile(`^[\\w./]+$`).MatchString(s)", "use(s) // not clean", ""},
		{"cleaned before", `clean != ".." && !strings.HasPrefix(clean, "../")`, "use(s) // clean: local", ""},
	} {
		checkKinds(t, pathed, r.name, "func f(s, other string) {\nclean := filepath.Clean(s)\n_ = clean\nif "+r.cond+" {\n"+r.want+"\n}\n}\n"+r.decls)
	}
	for _, r := range []row{
		{"taken out", `use(strings.ReplaceAll(s, "..", "")) // clean: local`, ""},
		{"taken out with the separator", `use(strings.ReplaceAll(s, "../", "")) // not clean`, ""},
		{"dots for dots", `use(strings.ReplaceAll(s, "..", ".")) // not clean`, ""},
	} {
		checkKinds(t, pathed, r.name, "func f(s string) {\n"+r.body+"\n}\n"+r.decls)
	}
}
