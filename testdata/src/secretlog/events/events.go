// Package events logs what is in the fields of events.
package events

import "log"

// A function that prints a field which can hold anything knows nothing of what is in it. Who fills the field does.

type event struct {
	action string
	detail any
	source any
}

type request struct {
	Email    string
	Password string
}

type answer struct {
	Email  string
	Status int
}

type recorder interface{ record(e event) }

type printer struct{ prefix string }

func (p *printer) record(e event) { log.Printf("%s %s: %+v", p.prefix, e.action, e.detail) } // want `field Password of .?request reaches`

func (p *printer) note(e *event) { log.Println(e.detail) } // want `field Password of request reaches`

func (p *printer) say(e event) { log.Println(e.action, e.detail) }

func events(p *printer, in *request, out answer) {
	p.record(event{action: "login", detail: *in})
	p.note(&event{action: "login", detail: *in})
	p.say(event{action: "login", detail: out})
	p.say(event{action: "login", detail: in.Email, source: in})
}

type service struct{ to recorder }

func (s *service) login(in *request) {
	s.to.record(event{action: "login", detail: in})
	s.to.record(event{action: "login", detail: in.Email})
}
