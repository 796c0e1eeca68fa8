// Package a has links with the host of a request.
package a

import (
	"bytes"
	"database/sql"
	"html/template"
	"net/http"
	"net/smtp"
	"slices"

	"github.com/jordan-wright/email"
	"golang.org/x/oauth2"
	"gopkg.in/gomail.v2"

	"hostheader/a/post"
)

type config struct {
	BaseURL, Host string
	Hosts         []string
}

func reset(r *http.Request, token string) {
	link := "https://" + r.Host + "/reset?token=" + token
	smtp.SendMail("localhost:25", nil, "a@example.com", nil, []byte("Subject: Reset\r\n\r\n"+link)) // want `HTTP request host reaches smtp.SendMail in a mail; make links of a base URL of the configuration`
	forwarded := "https://" + r.Header.Get("X-Forwarded-Host") + "/reset?token=" + token
	smtp.SendMail("localhost:25", nil, "a@example.com", nil, []byte("Subject: Reset\r\n\r\n"+forwarded)) // want `HTTP header X-Forwarded-Host reaches smtp.SendMail in a mail`
	smtp.SendMail("localhost:25", nil, "a@example.com", nil, []byte("Subject: Reset\r\n\r\n"+r.Header.Get("X-Name")))
}

func elsewhere(r *http.Request, token string) {
	post.Send("b@example.com", post.Link(r.Host, "/reset?token="+token)) // want `HTTP request host reaches smtp.SendMail in a mail`
	if post.Known(r.Host) {
		post.Send("b@example.com", post.Link(r.Host, "/reset?token="+token))
	}
}

func configured(r *http.Request, c *config, token string) {
	post.Send("b@example.com", c.BaseURL+"/reset?token="+token)
	if slices.Contains(c.Hosts, r.Host) {
		post.Send("b@example.com", "https://"+r.Host+"/reset?token="+token)
	}
	if r.Host != c.Host {
		return
	}
	post.Send("b@example.com", "https://"+r.Host+"/reset?token="+token)
}

var page = template.Must(template.New("").Parse(`<a href="{{.Link}}">reset</a>`))

func libraries(r *http.Request, m *gomail.Message) {
	m.SetBody("text/html", `<a href="https://`+r.Host+`/reset">reset</a>`) // want `HTTP request host reaches \(\*gomail.Message\).SetBody in a mail`
	var b bytes.Buffer
	page.Execute(&b, map[string]string{"Link": "https://" + r.Host + "/reset"})
	m.SetBody("text/html", b.String()) // want `HTTP request host reaches \(\*gomail.Message\).SetBody in a mail`
	e := email.NewEmail()
	e.Text = []byte("https://" + r.Host + "/reset") // want `HTTP request host reaches .*Text in a mail`
}

// What goes back to who has sent the request is his own matter.
func back(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte("https://" + r.Host + "/"))
	http.Redirect(w, r, "https://"+r.Host+r.URL.Path, http.StatusMovedPermanently)
}

func stored(db *sql.DB, r *http.Request) {
	db.Exec("INSERT INTO links VALUES ($1)", "https://"+r.Host+"/x") // want `HTTP request host reaches \(\*sql.DB\).Exec in a link that others get`
	db.Exec("INSERT INTO visits VALUES ($1)", r.Host)
	_ = &oauth2.Config{RedirectURL: "https://" + r.Host + "/callback"} // want `HTTP request host reaches .*RedirectURL in a link that others get`
}
