package carriers

import (
	"bytes"
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"strings"
	"text/template"
	"unsafe"
)

func texts(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	db.Query("a" + strings.NewReplacer("a", x).Replace("abc")) // want `reaches`
	db.Query("a" + strings.NewReplacer("a", "b").Replace(x))   // want `reaches`
	db.Query("a" + strings.NewReplacer("a", "b").Replace("c"))
	tm := template.Must(template.New("q").Parse("SELECT {{.}}"))
	var b bytes.Buffer
	tm.Execute(&b, x)
	db.Query(b.String()) // want `reaches`
	var b2 strings.Builder
	tm.Execute(&b2, map[string]any{"id": 3, "name": x})
	db.Query(b2.String()) // want `reaches`
	var b3 strings.Builder
	tm.Execute(&b3, struct{ N int }{3})
	db.Query(b3.String())
	var b4 strings.Builder
	tm.ExecuteTemplate(&b4, "q", struct{ Name string }{x})
	db.Query(b4.String()) // want `reaches`
	for p := range strings.SplitSeq(x, ",") {
		db.Query("a" + p) // want `reaches`
	}
	for p := range strings.Lines(x) {
		db.Query("a" + p) // want `reaches`
	}
	for _, p := range strings.FieldsFunc(x, func(r rune) bool { return r == ',' }) {
		db.Query("a" + p) // want `reaches`
	}
	db.Query("a" + strings.Map(func(r rune) rune { return r + 1 }, x)) // want `reaches`
	db.Query("a" + strings.Map(func(r rune) rune { return 'x' }, "abc"))
	by := []byte(x)
	db.Query("a" + unsafe.String(&by[0], len(by)))  // want `reaches`
	db.Query("a" + *(*string)(unsafe.Pointer(&by))) // want `reaches`
	before, after, _ := strings.Cut(x, "=")
	db.Query("a" + before)                                            // want `reaches`
	db.Query("a" + after)                                             // want `reaches`
	db.Query("a" + os.Expand("$x", func(string) string { return x })) // want `reaches`
	db.Query(fmt.Sprintf("%[2]s %[1]d", 3, x))                        // want `reaches`
	db.Query(fmt.Sprintf("%[1]d", 3))
	db.Query(fmt.Sprintf("%*d", 3, 4))
	db.Query(fmt.Sprintf("%T", x))
	db.Query(string(fmt.Appendf(nil, "a %s", x))) // want `reaches`
	var s1, s2 string
	fmt.Sscanf(x, "%s %s", &s1, &s2)
	db.Query("a" + s2) // want `reaches`
	var n int
	fmt.Sscan(x, &n)
	db.Query(fmt.Sprint("a", n))
}
