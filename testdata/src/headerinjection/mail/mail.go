// Package mail has mails by hand, each flaw beside what is none.
package mail

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/mail"
	"net/smtp"
	"strings"
	"text/template"

	"headerinjection/mail/text"
)

const host = "localhost:25"

func send(msg string) error { return smtp.SendMail(host, nil, "a@example.com", nil, []byte(msg)) } // want `HTTP form value "subject" reaches smtp.SendMail in the header of a mail; encode it with mime.QEncoding.Encode`

func subject(r *http.Request) {
	send("Subject: " + r.FormValue("subject") + "\r\n\r\nHello\r\n")
	send("To: " + r.FormValue("to") + "\r\nSubject: Hello\r\n\r\nHello\r\n")
	send("Subject: Hello\r\n\r\n" + r.FormValue("body"))
	send("Subject: " + mime.QEncoding.Encode("utf-8", r.FormValue("subject")) + "\r\n\r\nHello")
	// The addresses of the envelope are refused if they have a line break.
	smtp.SendMail(host, nil, r.FormValue("from"), []string{r.FormValue("to")}, []byte("Subject: Hello\r\n\r\n"))
	// No line break comes through these.
	send("Subject: from " + r.Host + r.UserAgent() + r.URL.RawQuery + r.Header.Get("X-Name") + "\r\n\r\n")
}

func basic(r *http.Request) {
	user, _, _ := r.BasicAuth()
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("Subject: from "+user+"\r\n\r\n"))  // want `HTTP basic authentication reaches smtp.SendMail`
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("Subject: "+r.URL.Path+"\r\n\r\n")) // want `HTTP request URL reaches smtp.SendMail`
}

func formatted(r *http.Request) error {
	msg := fmt.Sprintf("From: a@example.com\r\nTo: %s\r\nSubject: %s\r\n\r\n%s", "b@example.com", r.FormValue("title"), r.FormValue("body"))
	smtp.SendMail(host, nil, "a@example.com", nil, []byte(msg)) // want `HTTP form value "title" reaches smtp.SendMail`
	msg = fmt.Sprintf("Subject: %q\r\n\r\n%s", r.FormValue("quoted"), r.FormValue("body"))
	return smtp.SendMail(host, nil, "a@example.com", nil, []byte(msg))
}

func headers(r *http.Request) error {
	header := map[string]string{"From": "a@example.com", "Subject": r.FormValue("s")}
	msg := ""
	for k, v := range header {
		msg += fmt.Sprintf("%s: %s\r\n", k, v)
	}
	msg += "\r\n" + r.FormValue("body")
	return smtp.SendMail(host, nil, "a@example.com", nil, []byte(msg)) // want `HTTP form value "s" reaches smtp.SendMail`
}

func buffered(r *http.Request) error {
	var b bytes.Buffer
	b.WriteString("Subject: ")
	b.WriteString(r.FormValue("s"))
	b.WriteString("\r\n\r\n")
	b.WriteString(r.FormValue("body"))
	return smtp.SendMail(host, nil, "a@example.com", nil, b.Bytes()) // want `HTTP form value "s" reaches smtp.SendMail`
}

func bufferedBody(r *http.Request) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Subject: Hello\r\n")
	fmt.Fprintf(&b, "\r\n")
	fmt.Fprintf(&b, "%s\r\n", r.FormValue("body"))
	return smtp.SendMail(host, nil, "a@example.com", nil, []byte(b.String()))
}

// Headers of a loop, of a function, and of a function literal: the blank line is one behind any of them.
func listed(r *http.Request) error {
	var b bytes.Buffer
	for _, name := range []string{"From", "To"} {
		b.WriteString(name)
		b.WriteString(": a@example.com")
		b.WriteByte('\n')
	}
	b.WriteByte('\n')
	b.WriteString(r.FormValue("body"))
	return smtp.SendMail(host, nil, "a@example.com", nil, b.Bytes())
}

func field(b *bytes.Buffer, name, value string) {
	if value == "" {
		return
	}
	fmt.Fprintf(b, "%s: %s\r\n", name, value)
}

func byFunction(r *http.Request) error {
	var b bytes.Buffer
	b.WriteString("From: a@example.com\r\n")
	field(&b, "Subject", "Hello")
	b.WriteString("\r\n")
	b.WriteString(r.FormValue("body"))
	return smtp.SendMail(host, nil, "a@example.com", nil, b.Bytes())
}

func line(b *bytes.Buffer, name, value string) { fmt.Fprintf(b, "%s: %s\r\n", name, value) }

func byFunctions(r *http.Request) error {
	var b, c bytes.Buffer
	line(&b, "Subject", "Hello")
	b.WriteString("\r\n")
	b.WriteString(r.FormValue("body"))
	smtp.SendMail(host, nil, "a@example.com", nil, b.Bytes())
	line(&c, "Subject", r.FormValue("s"))
	c.WriteString("\r\n")
	return smtp.SendMail(host, nil, "a@example.com", nil, c.Bytes()) // want `HTTP form value "s" reaches smtp.SendMail`
}

func byLiteral(r *http.Request) error {
	var b strings.Builder
	header := func(name, value string) { b.WriteString(name + ": " + value + "\r\n") }
	header("Subject", "Hello")
	if r.FormValue("copy") != "" {
		header("Cc", "c@example.com")
	}
	b.WriteString("\r\n" + r.FormValue("body"))
	return smtp.SendMail(host, nil, "a@example.com", nil, []byte(b.String()))
}

// A line that was not ended is none, and what a loop writes last may be one.
func unended(r *http.Request) error {
	var b bytes.Buffer
	b.WriteString("Subject: Hello\r\n")
	for range 2 {
		b.WriteString("X-Note: ")
	}
	b.WriteString("\r\n")
	b.WriteString(r.FormValue("note"))
	return smtp.SendMail(host, nil, "a@example.com", nil, b.Bytes()) // want `HTTP form value "note" reaches smtp.SendMail`
}

func checked(r *http.Request) error {
	s := r.FormValue("s")
	if strings.ContainsAny(s, "\r\n") {
		return nil
	}
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("Subject: "+s+"\r\n\r\n"))
	addr, err := mail.ParseAddress(r.FormValue("to"))
	if err != nil {
		return err
	}
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("To: "+addr.Address+"\r\n\r\n"))
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("To: "+addr.String()+"\r\n\r\n"))
	t := strings.ReplaceAll(strings.ReplaceAll(r.FormValue("t"), "\r", ""), "\n", "")
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("Subject: "+t+"\r\n\r\n"))
	u := strings.ReplaceAll(r.FormValue("u"), "\n", "")
	return smtp.SendMail(host, nil, "a@example.com", nil, []byte("Subject: "+u+"\r\n\r\n")) // want `HTTP form value "u" reaches smtp.SendMail`
}

func elsewhere(r *http.Request) {
	smtp.SendMail(host, nil, "a@example.com", nil, []byte(text.Compose("b@example.com", r.FormValue("s"), r.FormValue("body")))) // want `HTTP form value "s" reaches smtp.SendMail`
	smtp.SendMail(host, nil, "a@example.com", nil, []byte(text.Compose("b@example.com", text.OneLine(r.FormValue("s2")), "")))
	text.Send("b@example.com", r.FormValue("s3"), r.FormValue("body")) // want `HTTP form value "s3" reaches smtp.SendMail`
	s := r.FormValue("s4")
	if text.Check(s) == nil {
		text.Send("b@example.com", s, "")
	}
}

func dialogue(c *smtp.Client, r *http.Request) error {
	w, err := c.Data()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "Subject: %s\r\n", r.FormValue("s")) // want `HTTP form value "s" reaches fmt.Fprintf to a mail`
	fmt.Fprintf(w, "\r\n%s\r\n", r.FormValue("body"))
	io.WriteString(w, r.FormValue("more"))
	c.Mail(r.FormValue("from"))
	return w.Close()
}

var page = template.Must(template.New("mail").Parse("Subject: {{.S}}\r\n\r\n{{.Body}}"))

func templated(r *http.Request) error {
	var b bytes.Buffer
	page.Execute(&b, map[string]string{"S": "Hello", "Body": r.FormValue("body")})
	return smtp.SendMail(host, nil, "a@example.com", nil, b.Bytes()) // where it stands in the template is not seen
}

// What was read as far as a line break can have a carriage return before it, which ends a line for some who read mails.
func received(l net.Listener) error {
	conn, err := l.Accept()
	if err != nil {
		return err
	}
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return err
	}
	line = strings.TrimSpace(line)
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("Subject: "+line+"\r\n\r\n")) // want `reaches smtp.SendMail`
	if strings.ContainsAny(line, "\r\n") {
		return nil
	}
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("Subject: "+line+"\r\n\r\n"))
	// The name of a host has letters and digits.
	names, _ := net.LookupAddr(conn.RemoteAddr().String())
	texts, _ := net.LookupTXT(names[0])
	smtp.SendMail(host, nil, "a@example.com", nil, []byte("Received: from "+names[0]+"\r\n\r\n"))
	return smtp.SendMail(host, nil, "a@example.com", nil, []byte("Received: from "+texts[0]+"\r\n\r\n")) // want `DNS answer reaches smtp.SendMail`
}

// A relay hands on a mail as a whole: nobody puts anything into a header.
func relay(r *http.Request) error {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	return smtp.SendMail(host, nil, "a@example.com", nil, data)
}

func relayWith(r *http.Request) error {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	return smtp.SendMail(host, nil, "a@example.com", nil, append([]byte("X-Relay: "+r.FormValue("name")+"\r\n"), data...)) // want `HTTP form value "name" reaches smtp.SendMail`
}
