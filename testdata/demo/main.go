// Demo is a small service for notes with six security flaws, one for each analyzer of secvet. None of
// them can be seen in one line, nor in one function: secvet follows the data.
//
// It is here to be analyzed and not to be run; there is no driver for the database.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"

	"example.com/demo/export"
	"example.com/demo/session"
	"example.com/demo/store"
)

type server struct {
	notes *store.Notes
}

func main() {
	db, err := sql.Open("postgres", "postgres://localhost/notes")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{store.New(db)}
	http.HandleFunc("/login", s.login)
	http.HandleFunc("/notes", s.list)
	http.HandleFunc("/export", s.export)
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}

// login starts a session.
func (s *server) login(w http.ResponseWriter, r *http.Request) {
	user, password := r.FormValue("user"), r.FormValue("password")
	if !s.notes.CheckUser(r.Context(), user, password) {
		trace("login of %s failed with %s", user, password)
		http.Error(w, "unknown user or wrong password", http.StatusUnauthorized)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "session", Value: session.New(user), Secure: true, HttpOnly: true})
}

// trace writes a line to the log.
func trace(format string, args ...any) {
	log.Printf("notes: "+format, args...)
}

// list shows the notes of an author.
func (s *server) list(w http.ResponseWriter, r *http.Request) {
	titles, err := s.notes.By(r.Context(), r.URL.Query().Get("author"))
	if err != nil {
		http.Error(w, "the notes cannot be read", http.StatusInternalServerError)
		return
	}
	for _, title := range titles {
		fmt.Fprintf(w, "%q\n", title)
	}
}

// export converts the notes to another format.
func (s *server) export(w http.ResponseWriter, r *http.Request) {
	if err := export.To(r.Context(), r.FormValue("format")); err != nil {
		http.Error(w, "the notes cannot be converted", http.StatusInternalServerError)
	}
}
