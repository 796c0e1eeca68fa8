package quiet

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

var (
	doubling = strings.NewReplacer("'", "''", "\x00", "")
	slashing = strings.NewReplacer(`\`, `\\`, `'`, `\'`)
	halfway  = strings.NewReplacer(`'`, `\'`) // a backslash before it takes its effect
)

var (
	backquote, twoBackquotes = "`", "``"
	changing                 = "``"
)

func quoted(name string) string {
	return backquote + strings.ReplaceAll(name, backquote, twoBackquotes) + backquote
}

func quotedMaybe(name string) string {
	return backquote + strings.ReplaceAll(name, backquote, changing) + backquote
}

func forget() { changing = "" }

func names(w http.ResponseWriter, r *http.Request) {
	db.Query("SELECT * FROM " + quoted(r.FormValue("table")))
	db.Query("SELECT * FROM " + quotedMaybe(r.FormValue("table"))) // want `reaches`
}

func replaced(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	db.Query("SELECT * FROM t WHERE name = '" + doubling.Replace(name) + "'")
	db.Query("SELECT * FROM t WHERE name = '" + slashing.Replace(name) + "'")
	db.Query("SELECT * FROM t WHERE name = '" + halfway.Replace(name) + "'") // want `reaches`
	db.Query("SELECT * FROM t WHERE id = " + doubling.Replace(name))         // want `reaches`
	local := strings.NewReplacer("'", "''")
	db.Query("SELECT * FROM t WHERE name = '" + local.Replace(name) + "'")
}

type picked struct {
	IDs   []int64  `json:"ids"`
	Pair  [2]int   `json:"pair"`
	Names []string `json:"names"`
}

func lists(w http.ResponseWriter, r *http.Request) {
	var c picked
	if json.NewDecoder(r.Body).Decode(&c) != nil {
		return
	}
	ids := strings.Trim(strings.Join(strings.Fields(fmt.Sprint(c.IDs)), ","), "[]")
	db.Query("SELECT * FROM t WHERE id IN (" + ids + ")")
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE pair = '%v'", c.Pair))
	names := strings.Trim(strings.Join(strings.Fields(fmt.Sprint(c.Names)), ","), "[]")
	db.Query("SELECT * FROM t WHERE name IN (" + names + ")") // want `reaches`
}

func doubled(s string) string { return doubling.Replace(s) }

func tripled(s string) string { return strings.ReplaceAll(s, "'", "''") }

func handed(w http.ResponseWriter, r *http.Request) {
	db.Query("SELECT * FROM t WHERE name = '" + tripled(r.FormValue("name")) + "'")
}

func handedBare(w http.ResponseWriter, r *http.Request) {
	db.Query("SELECT * FROM t WHERE id = " + doubled(r.FormValue("id"))) // want `reaches`
}
