// Package middleware lets only requests for its own hosts through.
package middleware

import (
	"net/http"
	"net/smtp"
	"strings"

	"hostheader/a/post"
)

func only(hosts map[string]bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !hosts[strings.ToLower(r.Host)] {
			http.Error(w, "unknown host", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func reset(w http.ResponseWriter, r *http.Request) {
	link := "https://" + r.Host + "/reset"
	smtp.SendMail("localhost:25", nil, "a@example.com", nil, []byte("Subject: Reset\r\n\r\n"+link))
	post.Send("b@example.com", link)
}

func serve() {
	http.ListenAndServe("", only(map[string]bool{"example.com": true}, http.HandlerFunc(reset)))
}
