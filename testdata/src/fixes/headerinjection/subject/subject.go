// Package subject sends mails whose subject a request gives.
package subject

import (
	"net/http"
	"net/smtp"
)

func handler(w http.ResponseWriter, r *http.Request) {
	title := r.FormValue("title")
	msg := "Subject: " + title + "\r\n\r\nHello\r\n"
	smtp.SendMail("localhost:25", nil, "a@example.com", nil, []byte(msg)) // want `in the header of a mail`
}
