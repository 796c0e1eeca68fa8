// Package headerinjection finds headers and lines that data from outside can end.
//
// # Analyzer headerinjection
//
// headerinjection: find line breaks from outside in mail headers and lines of protocols
//
// The header of a mail is a list of lines, and so are the commands of SMTP, IMAP, FTP, memcached and HTTP. Who can put a line break
// into one begins the next line: another recipient, another command.
//
//	msg := "To: " + to + "\r\nSubject: " + r.FormValue("subject") + "\r\n\r\n" + text // wrong: a subject with a line break
//	smtp.SendMail(addr, auth, from, []string{to}, []byte(msg))
//
// Encode what is free text, and parse what is an address. Neither leaves a line break:
//
//	msg := "To: " + to + "\r\nSubject: " + mime.QEncoding.Encode("utf-8", r.FormValue("subject")) + "\r\n\r\n" + text
//
//	to, err := mail.ParseAddress(r.FormValue("to"))
//
// What stands behind the blank line is the body of the mail, and silent. So are the values of HTTP headers: net/http and fasthttp put
// spaces in the place of line breaks, and a client refuses to send them. smtp.SendMail refuses them in addresses, and libraries for
// mail encode what they are given as a subject or recipient. No line break comes through a header of a request, its host or its
// URL as it was sent (but through a form, a body, a path and the user of basic authentication).
//
// A name is another matter: w.Header().Set(r.FormValue("name"), …) lets anybody set cookies and policies. A name with a constant
// start, and the names of headers that came with the request, are silent.
//
// What is written to a connection counts if the program ends lines in it: fmt.Fprintf(conn, "GET %s\r\n", key).
//
// Blind spots: a buffered writer around a connection that is kept in a struct, and where a value stands in the text of a template.
//
// Categories:
//
//   - message: data from outside is in the header of a mail. With low confidence where all of the mail is from outside and the
//     program puts nothing before it, as in a server that hands on what it was sent.
//   - line: it is in a line that the program writes to a connection, or in the header of a part of a message.
//   - name: it is the name of a header of a response. With low confidence where it has come a long way, as by a session or an error that keeps
//     other things too: of five such places that were judged in public programs none was a flaw.
//   - disposition: it is in a header by which browsers and proxies find a file's name, where a quote ends the name. Off unless asked
//     for: -also headerinjection/disposition.
package headerinjection
