// Package typeparams gives types to generic functions of another package, which log values of these types.
package typeparams

import (
	"net/http"

	"secretlog/typeparams/helper"
)

type Login struct {
	User     string
	Password string
}

type Page struct{ Number int }

func traced(w http.ResponseWriter, r *http.Request) {
	in, _ := helper.Bind[Login](r)
	helper.Trace("login", in) // want `field Password of Login reaches log.Printf`
}

func inside(w http.ResponseWriter, r *http.Request) {
	in, _ := helper.BindAndTrace[Login](r) // want `field Password of Login reaches log.Printf`
	_ = in
}

func handled() http.HandlerFunc {
	return helper.Handle(func(in Login) error { return nil }) // want `field Password of Login reaches log.Printf`
}

func second(r *http.Request) {
	helper.Second[string, Login](r) // want `field Password of Login reaches log.Printf`
	helper.Second[Key, Page](r)
}

type Key struct{ Password string }

func loaded(logins helper.Repo[Login], pages helper.Repo[Page]) {
	logins.Load() // want `field Password of Login reaches log.Printf`
	pages.Load()
}

// wrapped is generic itself.
func wrapped[A any, B any](r *http.Request) {
	helper.BindAndTrace[B](r)
}

func wraps(r *http.Request) {
	wrapped[Page, Login](r) // want `field Password of Login reaches log.Printf`
	wrapped[Login, Page](r)
}

func fine(w http.ResponseWriter, r *http.Request) {
	in, _ := helper.BindAndTrace[Page](r)
	helper.Trace("page", in)
	helper.Count[Login](r)
}

func fineHandled() http.HandlerFunc {
	return helper.Handle(func(in Page) error { return nil })
}
