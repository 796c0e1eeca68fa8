// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/smtp"
	"regexp"
	"strings"
)

var (
	address       = regexp.MustCompile(`(?i)^FROM:\s*<([^<>\v ]*)>`)
	addressMended = regexp.MustCompile(`(?i)^FROM:\s*<([^<>\v\r\n ]*)>`)
)

// GO-2026-4333, mailpit: an address may have a carriage return, which goes into the header of the mail.
func mailpit(conn net.Listener) error {
	c, err := conn.Accept()
	if err != nil {
		return err
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return err
	}
	match := address.FindStringSubmatch(strings.TrimSpace(line))
	if match == nil {
		return nil
	}
	return smtp.SendMail("localhost:25", nil, "a@example.com", nil, []byte("Return-Path: <"+match[1]+">\r\n\r\n")) // want `network connection reaches smtp.SendMail`
}

func mailpitMended(conn net.Listener) error {
	c, err := conn.Accept()
	if err != nil {
		return err
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return err
	}
	match := addressMended.FindStringSubmatch(strings.TrimSpace(line))
	if match == nil || strings.ContainsAny(match[1], "\r\n") {
		return nil
	}
	return smtp.SendMail("localhost:25", nil, "a@example.com", nil, []byte("Return-Path: <"+match[1]+">\r\n\r\n"))
}

// GO-2026-5232, goshs: names and values of headers are those of the request.
func goshs(w http.ResponseWriter, r *http.Request) {
	for _, h := range r.URL.Query()["header"] {
		name, value, _ := strings.Cut(h, ":")
		w.Header().Set(name, value) // want `HTTP query parameter "header" reaches`
	}
}

func goshsMended(w http.ResponseWriter, r *http.Request) {
	for _, h := range r.URL.Query()["header"] {
		name, value, _ := strings.Cut(h, ":")
		if name == "X-Note" {
			w.Header().Set(name, value)
		}
	}
}

// GO-2021-0108, fiber: the name of a download ends its quotes.
func fiber(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Disposition", `attachment; filename="`+r.FormValue("name")+`"`) // want `HTTP form value "name" reaches`
}

func fiberMended(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename=%q`, r.FormValue("name")))
}
