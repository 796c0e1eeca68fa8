// Package errors writes errors of another package, which have in them what was asked for.
package errors

import (
	"fmt"
	"net/http"

	wrap "github.com/pkg/errors"

	"xss/errors/lookup"
)

var complete = func(w http.ResponseWriter, r *http.Request) (string, error) {
	p, err := lookup.Get(r.URL.Query().Get("provider"))
	if err != nil {
		return "", err
	}
	return p.Name(), nil
}

func show(w http.ResponseWriter, r *http.Request) {
	name, err := complete(w, r)
	if err != nil {
		fmt.Fprintln(w, err)
		return
	}
	fmt.Fprintln(w, "Hello", name)
}

var find = func(w http.ResponseWriter, r *http.Request) (string, error) {
	p, err := lookup.Find(r.URL.Query().Get("provider"))
	if err != nil {
		return "", err
	}
	return p.Name(), nil
}

func showFound(w http.ResponseWriter, r *http.Request) {
	if _, err := find(w, r); err != nil {
		fmt.Fprintln(w, err) // want `reaches fmt.Fprintln as a part of a page`
	}
}

func direct(w http.ResponseWriter, r *http.Request) {
	if _, err := lookup.Get(r.FormValue("provider")); err != nil {
		fmt.Fprintln(w, err)
	}
}

func here(name string) error { return fmt.Errorf("no provider for %s exists", name) }

func hereNew(name string) error {
	text := "no provider for " + name
	return fmt.Errorf("%s", text)
}

func near(w http.ResponseWriter, r *http.Request) {
	if err := here(r.FormValue("provider")); err != nil {
		fmt.Fprintln(w, err)
	}
	fmt.Fprintln(w, hereNew(r.FormValue("name")))
	fmt.Fprintln(w, here(r.FormValue("name")).Error())
	fmt.Fprintln(w, fmt.Errorf("no provider %s", r.FormValue("name")))
}

func wrapped(w http.ResponseWriter, r *http.Request) {
	_, err := lookup.Find(r.FormValue("provider"))
	if err != nil {
		fmt.Fprintln(w, wrap.Wrap(err, "finding the provider"))
		fmt.Fprintln(w, wrap.Wrapf(err, "finding %d", 3))
		fmt.Fprintln(w, wrap.Wrapf(nil, "finding %s", r.FormValue("what")))
		fmt.Fprintln(w, wrap.Errorf("finding %s", r.FormValue("what")))
		fmt.Fprintln(w, wrap.Errorf("%s: %w", r.FormValue("what"), err))   // want `reaches fmt.Fprintln as a part of a page`
		fmt.Fprintln(w, wrap.Wrap(err, r.FormValue("what")))               // want `reaches fmt.Fprintln as a part of a page`
		fmt.Fprintln(w, wrap.Wrapf(err, "<p>%s</p>", r.FormValue("what"))) // want `reaches fmt.Fprintln as a part of a page`
	}
}
