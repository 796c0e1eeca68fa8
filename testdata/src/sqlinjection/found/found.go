// Package found uses what is left of texts: what a pattern finds, what a function keeps, and numbers as text.
package found

import (
	"database/sql"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"sqlinjection/check"
)

var (
	word  = regexp.MustCompile(`\w+`)
	part  = regexp.MustCompile(`name=(\w+);(.*)`)
	pair  = regexp.MustCompile(`(?P<k>[a-z]+)=(?P<v>[^;]+)`)
	rest  = regexp.MustCompile(`.+`)
	other = regexp.MustCompile(`[^a-z]+`)
)

func groups(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	db.Query("SELECT a FROM " + word.FindString(x))
	db.Query("SELECT a FROM " + rest.FindString(x)) // want `reaches \(\*sql.DB\).Query`
	m := part.FindStringSubmatch(x)
	if m == nil {
		return
	}
	db.Query("SELECT a FROM " + m[1])
	db.Query("SELECT a FROM " + m[2]) // want `reaches \(\*sql.DB\).Query`
	db.Query("SELECT a FROM " + m[0]) // want `reaches \(\*sql.DB\).Query`
	n := pair.FindStringSubmatch(x)
	db.Query("SELECT a FROM " + n[pair.SubexpIndex("k")])
	db.Query("SELECT a FROM " + n[pair.SubexpIndex("v")]) // want `reaches \(\*sql.DB\).Query`
	for _, w := range other.Split(x, -1) {
		db.Query("SELECT a FROM " + w)
	}
	for _, w := range other.Split(x, 2) { // the second piece is all the rest
		db.Query("SELECT a FROM " + w) // want `reaches \(\*sql.DB\).Query`
	}
	for _, m := range part.FindAllStringSubmatch(x, -1) {
		db.Query("SELECT a FROM " + m[1])
		db.Query("SELECT a FROM " + m[2]) // want `reaches \(\*sql.DB\).Query`
	}
	db.Query("SELECT a FROM " + name(x))
	db.Query("SELECT a FROM " + check.Loose.FindString(x)) // a pattern of another package
	for _, w := range check.Loose.Split(x, -1) {
		db.Query("SELECT a FROM " + w) // want `reaches \(\*sql.DB\).Query`
	}
}

func name(s string) string {
	if m := part.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}

func overwritten(db *sql.DB, r *http.Request) {
	m := part.FindStringSubmatch(r.FormValue("x"))
	m[1] = r.FormValue("y")
	db.Query("SELECT a FROM " + m[1]) // want `reaches \(\*sql.DB\).Query`
}

var allowed = map[string]bool{"a": true, "b": true}

func lists(db *sql.DB, r *http.Request) {
	kept := slices.DeleteFunc(r.URL.Query()["c"], func(c string) bool { return !allowed[c] })
	db.Query("SELECT " + strings.Join(kept, ",") + " FROM t")
	denied := slices.DeleteFunc(r.URL.Query()["c"], func(c string) bool { return allowed[c] })
	db.Query("SELECT " + strings.Join(denied, ",") + " FROM t") // want `reaches \(\*sql.DB\).Query`
	own := slices.DeleteFunc(r.URL.Query()["c"], unknown)
	db.Query("SELECT " + strings.Join(own, ",") + " FROM t")
	for f := range strings.FieldsFuncSeq(r.FormValue("x"), func(c rune) bool { return c < 'a' || c > 'z' }) {
		db.Query("SELECT " + f + " FROM t")
	}
	for _, f := range strings.FieldsFunc(r.FormValue("x"), func(c rune) bool { return c < 'a' || c > 'z' }) {
		db.Query("SELECT " + f + " FROM t")
	}
	for _, f := range strings.FieldsFunc(r.FormValue("x"), func(c rune) bool { return c == ',' }) {
		db.Query("SELECT " + f + " FROM t") // want `reaches \(\*sql.DB\).Query`
	}
}

func unknown(column string) bool { return !allowed[column] }

// A function that looks at each element sees it before it is deleted.
func looks(db *sql.DB, r *http.Request) {
	slices.DeleteFunc(r.URL.Query()["c"], func(c string) bool {
		db.Query("SELECT " + c) // want `reaches \(\*sql.DB\).Query`
		return !allowed[c]
	})
}

func numbers(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	b := x[0]
	db.Query("SELECT a FROM t WHERE id = " + fmt.Sprint(b))
	db.Query(fmt.Sprintf("SELECT a FROM t WHERE id = %d", b))
	db.Query(fmt.Sprintf("SELECT a FROM t WHERE id = %v", b))
	db.Query(fmt.Sprintf("SELECT a FROM t WHERE id = %d", x))             // want `reaches \(\*sql.DB\).Query`
	db.Query(fmt.Sprintf("SELECT a FROM t WHERE id = %s", []byte(x)))     // want `reaches \(\*sql.DB\).Query`
	db.Query(fmt.Sprintf("SELECT %[2]T FROM t WHERE id = %[1]d", b, x))   // the type
	db.Query(fmt.Sprintf("SELECT %[2]s FROM t WHERE id = %[1]d", b, x))   // want `reaches \(\*sql.DB\).Query`
	db.Query(fmt.Sprintf("SELECT a FROM t LIMIT %[2]*[1]d", 1, x))        // a width that is no number is not shown
	db.Query(fmt.Sprintf("SELECT a FROM t LIMIT %*s", 1, x))              // want `reaches \(\*sql.DB\).Query`
	db.Query(fmt.Sprintf("SELECT a FROM t WHERE id = %c", b))             // want `reaches \(\*sql.DB\).Query`
	db.Query(fmt.Sprintf("SELECT a FROM t WHERE id = '%v'", []letter(x))) // want `reaches \(\*sql.DB\).Query`
}

// letter prints itself.
type letter byte

func (l letter) String() string { return string(rune(l)) }
