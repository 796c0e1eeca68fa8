// Package text builds and checks texts of mails for another package.
package text

import (
	"errors"
	"net/smtp"
	"strings"
)

// Compose has the subject in the header and the body behind it.
func Compose(to, subject, body string) string {
	return "To: " + to + "\r\nSubject: " + subject + "\r\n\r\n" + body
}

// OneLine removes line breaks.
func OneLine(s string) string { return strings.NewReplacer("\r", "", "\n", "").Replace(s) }

// Check refuses line breaks.
func Check(s string) error {
	if strings.ContainsAny(s, "\r\n") {
		return errors.New("line break")
	}
	return nil
}

// Send sends a text with a subject.
func Send(to, subject, body string) error {
	return smtp.SendMail("localhost:25", nil, "a@example.com", []string{to}, []byte("Subject: "+subject+"\r\n\r\n"+body))
}
