package a

import (
	"net/http"
	"time"

	"cookie/a/make"
)

const sessionName = "sid"

func literal(w http.ResponseWriter, id string) {
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: id})                                                             // want `a cookie that logs somebody in is sent without TLS too, can be read by scripts and is sent with requests of other sites; set Secure, HttpOnly and SameSite`
	http.SetCookie(w, &http.Cookie{Name: sessionName, Value: id, Secure: true, SameSite: http.SameSiteLaxMode})                // want `a cookie that logs somebody in can be read by scripts; set HttpOnly`
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: false, HttpOnly: true, SameSite: http.SameSiteLaxMode}) // want `is sent without TLS too; set Secure`
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

func fields(w http.ResponseWriter, id string) {
	c := new(http.Cookie) // want `is sent without TLS too`
	c.Name = "auth"
	c.Value = id
	c.HttpOnly = true
	http.SetCookie(w, c)
}

func later(w http.ResponseWriter, id string) {
	c := &http.Cookie{Name: "auth", Value: id}
	c.HttpOnly = true
	c.Secure = true
	http.SetCookie(w, c)
}

// What is computed or configured.

type config struct{ secure bool }

func computed(w http.ResponseWriter, r *http.Request, id string, c config) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: r.TLS != nil})
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: c.secure})
	k := &http.Cookie{Name: "session", Value: id, HttpOnly: true}
	if r.TLS != nil {
		k.Secure = true
	}
	http.SetCookie(w, k)
}

// What is no session.

func others(w http.ResponseWriter, r *http.Request, id string) {
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
	http.SetCookie(w, &http.Cookie{Name: "oauth_state", Value: id})
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Expires: time.Unix(0, 0)})
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", Path: "/"})
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "loggedOut", Expires: time.Now().Add(time.Minute)})
	r.AddCookie(&http.Cookie{Name: "session", Value: id})
}

// By what it holds.

func holds(w http.ResponseWriter, name, accessToken string) {
	http.SetCookie(w, &http.Cookie{Name: name, Value: accessToken}) // want `is sent without TLS too`
}

// By the function that sets it, where the name is the program's own.

func createSession(w http.ResponseWriter, encoded string) {
	http.SetCookie(w, &http.Cookie{Name: "turnip", Value: encoded, Path: "/"}) // want `is sent without TLS too`
}

func createCart(w http.ResponseWriter, encoded string) {
	http.SetCookie(w, &http.Cookie{Name: "turnip", Value: encoded, Path: "/"})
}

func endSession(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "turnip", Value: "", Path: "/"})
}

// Across functions and packages.

func set(w http.ResponseWriter, name, value string) {
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: true}) // want `is sent without TLS too`
}

func sets(w http.ResponseWriter, id string) {
	set(w, "theme", "dark")
	set(w, "session", id)
	make.Set(w, "session", id, true)
	make.Set(w, "theme", id, false)
	make.Set(w, "session", id, false) // want `is sent without TLS too`
	http.SetCookie(w, make.New("session", id))
}
