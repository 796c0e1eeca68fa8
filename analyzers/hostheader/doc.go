// Package hostheader finds links with the host that a request names, which others get than its sender.
//
// # Analyzer hostheader
//
// hostheader: find mails with links to the host that a request names
//
// Who sends a request names its host, in the header Host or, to a server behind a proxy, in X-Forwarded-Host. Whoever asks for somebody
// else's password to be reset can name a host of his own, and the link in the mail leads there, with the token:
//
//	link := "https://" + r.Host + "/reset?token=" + token // wrong
//	smtp.SendMail(addr, auth, from, []string{user.Mail}, []byte("Subject: Reset\r\n\r\n"+link))
//
// Make links of a base URL that the configuration has, or compare the host:
//
//	link := config.BaseURL + "/reset?token=" + token
//
//	if !slices.Contains(config.Hosts, r.Host) {
//		http.Error(w, "unknown host", http.StatusBadRequest)
//		return
//	}
//
// A link or a redirect that goes back to who has sent the request is silent, and so are logs and lookups by the host.
//
// What sends a mail is known by the models of libraries, and by the name of an interface, a field or a function that no model knows: s.mailer.Send.
//
// Blind spots: middleware of another package that refuses other hosts, and mails that a service is told to send by an API that is not called one of mails.
//
// Categories:
//
//   - mail: the host that a request names is in the text or subject of a mail.
//   - link: it is in a link that is stored in a database or given to another service. Off unless asked for: -also hostheader/link.
package hostheader
