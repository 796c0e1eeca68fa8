// Package configured has functions and objects that a constructor runs over what it makes. What one caller gives is not in the object of
// another.
package configured

import (
	"net/http"
	"os/exec"
)

type client struct{ name string }

type option func(*client)

func withName(n string) option { return func(c *client) { c.name = n } }

func newClient(opts ...option) *client {
	c := &client{name: "true"}
	for _, o := range opts {
		o(c)
	}
	return c
}

func Named(r *http.Request) {
	c := newClient(withName(r.FormValue("name")))
	exec.Command("sh", "-c", c.name).Run() // want `HTTP form value "name" reaches`
}

func Fixed() {
	c := newClient(withName("date"))
	exec.Command("sh", "-c", c.name).Run()
}

func None() {
	c := newClient()
	exec.Command("sh", "-c", c.name).Run()
}

// What an option is given reaches a sink of the function that runs it, for this caller.
func start(opts ...option) {
	c := newClient(append([]option{withName("true")}, opts...)...)
	exec.Command("sh", "-c", c.name).Run() // want `HTTP form value "start" reaches`
}

func Start(r *http.Request) { start(withName(r.FormValue("start"))) }

// Options that are objects with a method.
type applied interface{ apply(*client) }

type named string

func (n named) apply(c *client) { c.name = string(n) }

type namer struct{ name string }

func (n *namer) apply(c *client) { c.name = n.name }

func build(opts ...applied) *client {
	c := &client{}
	for _, o := range opts {
		o.apply(c)
	}
	return c
}

func Applied(r *http.Request) {
	c := build(&namer{r.FormValue("applied")})
	exec.Command("sh", "-c", c.name).Run() // want `HTTP form value "applied" reaches`
	c = build(named(r.FormValue("applied")))
	exec.Command("sh", "-c", c.name).Run() // want `HTTP form value "applied" reaches`
}

func AppliedFixed() {
	c := build(&namer{"date"}, named("id"))
	exec.Command("sh", "-c", c.name).Run()
	c = build(named("id"))
	exec.Command("sh", "-c", c.name).Run()
}

// What is known of a job of a list is what is in any job of it.
type job interface{ run() }

type shell struct{ cmd string }

func (s *shell) run() { exec.Command("sh", "-c", s.cmd).Run() } // want `HTTP form value "job" reaches`

type pool struct{ jobs []job }

func (p *pool) Add(r *http.Request) { p.jobs = append(p.jobs, &shell{r.FormValue("job")}) }

func (p *pool) Work() {
	for _, j := range p.jobs {
		j.run()
	}
}
