package guard

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"testing"

	"sqlinjection/guard/rules"
)

func exits(r *http.Request, t *testing.T) {
	a, b, c, d := r.FormValue("a"), r.FormValue("b"), r.FormValue("c"), r.FormValue("d")
	if !allowed[a] {
		panic("a")
	}
	db.Query("SELECT " + a)
	if !allowed[b] {
		log.Fatalf("bad column %q", b)
	}
	db.Query("SELECT " + b)
	if !allowed[c] {
		t.Fatal(c)
	}
	db.Query("SELECT " + c)
	if !allowed[d] {
		die(errors.New("bad column"))
	}
	db.Query("SELECT " + d)
	e := r.FormValue("e")
	if !allowed[e] {
		complain(errors.New("bad column"))
	}
	db.Query("SELECT " + e) // want `reaches`
	f := r.FormValue("f")
	must(f)
	db.Query("SELECT " + f)
	g := r.FormValue("g")
	rules.Must(g)
	db.Query("SELECT " + g)
	mayNot(e)
	db.Query("SELECT " + e) // want `reaches`
}

func die(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func complain(err error) { fmt.Fprintln(os.Stderr, err) }

// must panics unless s is a column.
func must(s string) {
	if !allowed[s] {
		panic(fmt.Sprintf("bad column %q", s))
	}
}

func mayNot(s string) {
	if !allowed[s] {
		log.Printf("bad column %q", s)
	}
}

// atOnce calls a function where it is written.
func atOnce(r *http.Request) {
	x, y := r.FormValue("x"), r.FormValue("y")
	err := func() error {
		if !allowed[x] {
			return errors.New("bad column")
		}
		return nil
	}()
	if err != nil {
		return
	}
	db.Query("SELECT " + x)
	db.Query("SELECT " + y) // want `reaches`
	check := func(s string) bool { return allowed[s] }
	if !check(y) {
		return
	}
	db.Query("SELECT " + y)
}

// chained looks at several things together.
func chained(r *http.Request) {
	x, y := r.FormValue("x"), r.FormValue("y")
	if allowed[x] && allowed[y] {
		db.Query("SELECT " + x + "," + y)
	}
	if allowed[x] || allowed[y] {
		db.Query("SELECT " + x + "," + y) // want `reaches`
	}
	good := allowed[x] && (y == "" || allowed[y])
	if good {
		db.Query("SELECT " + x + "," + y)
	}
	if !good {
		db.Query("SELECT " + x) // want `reaches`
	}
	err := rules.Check(x)
	if err == nil {
		err = rules.Check(y)
	}
	if err != nil {
		return
	}
	db.Query("SELECT " + x + "," + y)
}

// eitherOne has one way without a check.
func eitherOne(r *http.Request) {
	x, strict := r.FormValue("x"), r.FormValue("strict") != ""
	if strict && !allowed[x] {
		return
	}
	db.Query("SELECT " + x) // want `reaches`
}
