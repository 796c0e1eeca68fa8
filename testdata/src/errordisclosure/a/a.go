// Package a answers with errors.
package a

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"

	"errordisclosure/a/store"
)

var isDebug bool

func recovered(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if v := recover(); v != nil {
			http.Error(w, string(debug.Stack()), http.StatusInternalServerError) // want `stack trace reaches http.Error in a response; log it`
			fmt.Fprintf(w, "%v\n%s", v, debug.Stack())                           // want `stack trace reaches fmt.Fprintf in a response`
			log.Printf("%v\n%s", v, debug.Stack())
			buf := make([]byte, 4096)
			n := runtime.Stack(buf, false)
			w.Write(buf[:n]) // want `stack trace reaches .*Write in a response`
		}
	}()
}

func asked(w http.ResponseWriter, stack []byte) {
	if isDebug {
		w.Write(debug.Stack())
	}
}

type options struct{ showTrace bool }

// Whether the body has it is for an option to say.
func optional(w http.ResponseWriter, o options) {
	body := map[string]string{"error": "failed"}
	if stack := debug.Stack(); o.showTrace {
		body["stack"] = string(stack)
	}
	text, _ := json.Marshal(body)
	w.Write(text)
}

func debugStacks(w http.ResponseWriter, r *http.Request) { w.Write(debug.Stack()) }

func guarded(w http.ResponseWriter, stack []byte) {
	if !isDebug {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.Write(debug.Stack())
}

func answer(w http.ResponseWriter, text string) { fmt.Fprintln(w, text) } // want `stack trace reaches fmt.Fprintln in a response`

func through(w http.ResponseWriter) { answer(w, string(debug.Stack())) }

func internal(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	if _, err := db.Query("SELECT 1"); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `error of a database reaches http.Error in a response; log it, and answer with a text of the program's own`
	}
	if _, err := store.Find(db, r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `error of a database reaches http.Error`
		if errors.Is(err, sql.ErrNoRows) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
	if _, err := os.ReadFile("/srv/x"); err != nil {
		json.NewEncoder(w).Encode(map[string]string{"error": err.Error()}) // want `error of the file system reaches .*Encode`
		log.Print(err)
		http.Error(w, err.Error(), http.StatusNotFound)
	}
	if err := store.Check(r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	if _, err := strconv.Atoi(r.FormValue("n")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
