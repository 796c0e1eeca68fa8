package a

import (
	"net/http"
	"strings"
)

// stripAll takes out a sign a line, as sanitizers do that have grown.
func stripAll(s string) string {
	s = strings.ReplaceAll(s, "'", "")
	s = strings.ReplaceAll(s, " ` ", "")
	s = strings.ReplaceAll(s, "`", "")
	s = strings.ReplaceAll(s, `"`, "")
	s = strings.ReplaceAll(s, "--", "")
	s = strings.ReplaceAll(s, ";", "")
	s = strings.ReplaceAll(s, "#", "")
	s = strings.ReplaceAll(s, "*", "")
	return strings.ReplaceAll(s, "union select", "")
}

// stripSome leaves the quote.
func stripSome(s string) string {
	s = strings.ReplaceAll(s, `"`, "")
	s = strings.ReplaceAll(s, "--", "")
	s = strings.ReplaceAll(s, ";", "")
	s = strings.ReplaceAll(s, "#", "")
	return strings.ReplaceAll(s, "*", "")
}

func searched(r *http.Request) {
	db.Query("SELECT * FROM t WHERE n LIKE '%" + stripAll(r.FormValue("n")) + "%'")
	db.Query("SELECT * FROM t WHERE n LIKE '%" + stripSome(r.FormValue("n")) + "%'") // want `HTTP form value "n" reaches`
}
