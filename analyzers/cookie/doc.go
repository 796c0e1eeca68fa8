// Package cookie finds cookies that log somebody in, and that others can read or send.
//
// # Analyzer cookie
//
// cookie: find session cookies without Secure and HttpOnly
//
// Who has the cookie of a session is logged in as whoever it is of. Without Secure it is sent over connections that anybody on the way
// reads, without HttpOnly every script in the page reads it, and without SameSite it is sent with requests that other sites make:
//
//	http.SetCookie(w, &http.Cookie{Name: "session", Value: id}) // wrong
//
//	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
//
// Only cookies that log somebody in are looked at: by their name (session, sid, auth, token, jwt, remember and the like) or by what they
// hold, and the options of session libraries; and those that by their name hold a secret, as that of a second factor. A cookie that is deleted, one of a language, a consent or a step of a login is none. An
// attribute that the program computes or that is configured is silent, as Secure: r.TLS != nil. A cookie that lacks several attributes is
// one finding.
//
// A cookie that came with a request has none of its attributes any more, and is sent without them if it is sent again:
//
//	c, err := r.Cookie("session")
//	c.MaxAge = 3600
//	http.SetCookie(w, c) // wrong: set c.Secure and c.HttpOnly too
//
// SameSite alone has low confidence, as browsers take Lax where nothing is said. Scripts must read a cookie that guards forms.
//
// Blind spots: a header Set-Cookie whose attributes are not in the code; a cookie whose name and value say nothing; the defaults of a store of
// gorilla/sessions.
//
// Categories:
//
//   - secure: the cookie is sent without TLS too.
//   - httponly: scripts can read the cookie.
//   - samesite: the cookie is sent with requests of other sites.
package cookie
