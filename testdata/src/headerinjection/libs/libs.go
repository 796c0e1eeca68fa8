// Package libs has libraries for mail, and what frameworks give.
package libs

import (
	"net/http"

	"github.com/domodwyer/mailyak/v3"
	"github.com/wneessen/go-mail"
	"gopkg.in/gomail.v2"
)

func encoded(r *http.Request, m *gomail.Message, g *mail.Msg, y *mailyak.MailYak) {
	m.SetHeader("Subject", r.FormValue("subject"))
	m.SetBody("text/plain", r.FormValue("body"))
	m.SetAddressHeader("To", "b@example.com", r.FormValue("name"))
	m.SetAddressHeader("To", r.FormValue("to"), "") // want `HTTP form value "to" reaches \(\*gomail.Message\).SetAddressHeader in the header of a mail`
	m.SetHeader(r.FormValue("field"), "x")          // want `HTTP form value "field" reaches \(\*gomail.Message\).SetHeader in the header of a mail`
	g.Subject(r.FormValue("subject"))
	g.To(r.FormValue("to"))
	g.SetGenHeaderPreformatted("Subject", r.FormValue("subject")) // want `HTTP form value "subject" reaches \(\*mail.Msg\).SetGenHeaderPreformatted`
	y.Subject(r.FormValue("subject"))
}
