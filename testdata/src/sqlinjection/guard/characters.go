package guard

import (
	"net/http"
	"regexp"
	"strings"
	"unicode"

	"sqlinjection/guard/rules"
)

const alphabet = "abcdefghijklmnopqrstuvwxyz"

// letters looks at each one.
func letters(s string) bool {
	for _, c := range s {
		if !unicode.IsLetter(c) {
			return false
		}
	}
	return true
}

func lower(s string) bool {
	for _, c := range s {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_') {
			return false
		}
	}
	return true
}

// first looks at the first one only.
func first(s string) bool {
	for _, c := range s {
		return unicode.IsLetter(c)
	}
	return false
}

// some finds a letter.
func some(s string) bool {
	for _, c := range s {
		if unicode.IsLetter(c) {
			return true
		}
	}
	return false
}

// wide lets a quote through.
func wide(s string) bool {
	for _, c := range s {
		if !(c >= '!' && c <= 'z') {
			return false
		}
	}
	return true
}

func looped(r *http.Request) {
	if x := r.FormValue("x"); letters(x) {
		db.Query("SELECT " + x)
	}
	if x := r.FormValue("x"); lower(x) {
		db.Query("SELECT " + x)
	}
	if x := r.FormValue("x"); first(x) {
		db.Query("SELECT " + x) // want `reaches`
	}
	if x := r.FormValue("x"); some(x) {
		db.Query("SELECT " + x) // want `reaches`
	}
	if x := r.FormValue("x"); wide(x) {
		db.Query("SELECT " + x) // want `reaches`
	}
	if x := r.FormValue("x"); !letters(x) {
		db.Query("SELECT " + x) // want `reaches`
	}
	if x, y := r.FormValue("x"), r.FormValue("y"); letters(x) {
		db.Query("SELECT " + y) // want `reaches`
	}
}

// elsewhere is looked at in another package.
func elsewhere(r *http.Request) {
	x, y, z := r.FormValue("x"), r.FormValue("y"), r.FormValue("z")
	if !rules.Identifier(x) || !rules.Printable(y) {
		return
	}
	db.Query("SELECT " + x)
	db.Query("SELECT " + y) // want `reaches`
	if err := rules.Check(z); err != nil {
		db.Query("SELECT " + z) // want `reaches`
		return
	}
	db.Query("SELECT " + z)
	z = r.FormValue("again")
	db.Query("SELECT " + z) // want `reaches`
}

func inline(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	for _, c := range x {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' {
			http.Error(w, "bad", http.StatusBadRequest)
			return
		}
	}
	db.Query("SELECT " + x)
	y := r.FormValue("y")
	for _, c := range y {
		if !unicode.IsLetter(c) {
			break
		}
	}
	db.Query("SELECT " + y) // want `reaches`
	z, ok := r.FormValue("z"), true
	for i := range len(z) {
		if z[i] < 'a' || z[i] > 'z' {
			ok = false
			break
		}
	}
	if !ok {
		return
	}
	db.Query("SELECT " + z)
}

func functions(r *http.Request) {
	x := r.FormValue("x")
	if strings.ContainsFunc(x, func(c rune) bool { return !unicode.IsLetter(c) && c != '_' }) {
		return
	}
	db.Query("SELECT " + x)
	y := r.FormValue("y")
	if strings.IndexFunc(y, bad) >= 0 {
		return
	}
	db.Query("SELECT " + y)
	z := r.FormValue("z")
	if strings.IndexFunc(z, unicode.IsSpace) != -1 {
		return
	}
	db.Query("SELECT " + z) // want `reaches`
	u := r.FormValue("u")
	if !strings.ContainsFunc(u, unicode.IsLetter) {
		return
	}
	db.Query("SELECT " + u) // want `reaches`
}

func bad(c rune) bool {
	return !strings.ContainsRune(alphabet, c)
}

func sets(r *http.Request) {
	x, y, z := r.FormValue("x"), r.FormValue("y"), r.FormValue("z")
	if strings.ContainsAny(x, "'\"`;\\") {
		return
	}
	db.Query("SELECT * FROM t WHERE x = '" + x + "'")
	if strings.ContainsAny(y, "<>") {
		return
	}
	db.Query("SELECT * FROM t WHERE x = '" + y + "'") // want `reaches`
	if strings.Trim(z, alphabet) == "" {
		db.Query("SELECT " + z)
	} else {
		db.Query("SELECT " + z) // want `reaches`
	}
	if u := r.FormValue("u"); strings.Trim(u, " '") != "" {
		db.Query("SELECT " + u) // want `reaches`
	}
	if u := r.FormValue("u"); strings.IndexAny(u, "'\";\\") == -1 {
		db.Query("SELECT * FROM t WHERE x = '" + u + "'")
	}
	if u := r.FormValue("u"); !rules.Dangerous(u) {
		db.Query("SELECT * FROM t WHERE x = '" + u + "'")
	}
	if u := r.FormValue("u"); !rules.Tagged(u) {
		db.Query("SELECT * FROM t WHERE x = '" + u + "'") // want `reaches`
	}
}

// kept keeps letters only.
func kept(r *http.Request) {
	x := strings.Map(func(c rune) rune {
		if c >= 'a' && c <= 'z' {
			return c
		}
		return -1
	}, r.FormValue("x"))
	db.Query("SELECT " + x)
	y := strings.Map(func(c rune) rune {
		if c == ' ' {
			return '_'
		}
		return c
	}, r.FormValue("y"))
	db.Query("SELECT " + y) // want `reaches`
	var b strings.Builder
	for _, c := range r.FormValue("z") {
		if unicode.IsLetter(c) {
			b.WriteRune(c)
		}
	}
	db.Query("SELECT " + b.String())
	var d strings.Builder
	for _, c := range r.FormValue("z") {
		if c != ' ' {
			d.WriteRune(c)
		}
	}
	db.Query("SELECT " + d.String()) // want `reaches`
}

var (
	word   = regexp.MustCompile(`^[a-z]{1,20}$`)
	noTags = regexp.MustCompile(`^[^<>]+$`)
	noQ    = regexp.MustCompile(`^[^'";\\]+$`)
	start  = regexp.MustCompile(`^[a-z]+`)
	either = regexp.MustCompile(`^(?:asc|desc)$`)
	lines  = regexp.MustCompile(`(?m)^[a-z]+$`)
	other  = regexp.MustCompile(`^a$|b`)
)

func patterns(r *http.Request) {
	x := r.FormValue("x")
	switch {
	case word.MatchString(x), either.MatchString(x):
		db.Query("SELECT " + x)
	case noTags.MatchString(x):
		db.Query("SELECT " + x) // want `reaches`
	case noQ.MatchString(x):
		db.Query("SELECT * FROM t WHERE x = '" + x + "'")
	case start.MatchString(x):
		db.Query("SELECT " + x) // want `reaches`
	case lines.MatchString(x):
		db.Query("SELECT " + x) // want `reaches`
	case other.MatchString(x):
		db.Query("SELECT " + x) // want `reaches`
	case rules.Part.MatchString(x):
		db.Query("SELECT " + x) // want `reaches`
	}
	y := r.FormValue("y")
	db.Query("SELECT " + rules.Others.ReplaceAllString(y, ""))
	if rules.Word.MatchString(y) {
		db.Query("SELECT " + y)
	} else {
		db.Query("SELECT " + y) // want `reaches`
	}
	if ok, _ := regexp.MatchString(`^\w+$`, x); ok {
		db.Query("SELECT " + x)
	}
}
