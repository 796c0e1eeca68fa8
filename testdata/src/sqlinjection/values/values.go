// Package values has values that cannot attack, and their like that can.
package values

import (
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
)

var db *sql.DB

func printed(r *http.Request) {
	x := r.FormValue("x")
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = x'%x'", x))
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = '%X'", []byte(x)))
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = '%s'", x)) // want `reaches`
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = '%v'", x)) // want `reaches`
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = %q", x))   // want `reaches`
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = %d", len(x)))
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = '%x' AND name = '%s'", x, x)) // want `reaches`
	db.Query("SELECT * FROM t WHERE id = '" + hex.EncodeToString([]byte(x)) + "'")
	db.Query("SELECT * FROM t WHERE id = '" + base64.StdEncoding.EncodeToString([]byte(x)) + "'")
	sum := sha256.Sum256([]byte(x))
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = '%x'", sum))
}

func parsed(r *http.Request) {
	x, y, z, n, d := r.FormValue("x"), r.FormValue("y"), r.FormValue("z"), r.FormValue("n"), r.FormValue("d")
	ip := net.ParseIP(x)
	if ip == nil {
		db.Query("SELECT * FROM t WHERE ip = '" + x + "'") // want `reaches`
		return
	}
	db.Query("SELECT * FROM t WHERE ip = '" + ip.String() + "'")
	db.Query("SELECT * FROM t WHERE ip = '" + x + "'")
	if _, err := uuid.Parse(y); err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE id = '" + y + "'")
	if _, err := uuid.Parse(z); err == nil {
		return
	}
	db.Query("SELECT * FROM t WHERE id = '" + z + "'") // want `reaches`
	if _, err := strconv.Atoi(n); err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE id = " + n)
	if _, err := time.Parse("2006-01-02", d); err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE day = '" + d + "'")
}

// placeholders are as many as there are values.
func placeholders(r *http.Request, ids []any) {
	marks := make([]string, len(ids))
	for i := range ids {
		marks[i] = "?"
	}
	db.Query("SELECT * FROM t WHERE id IN ("+strings.Join(marks, ",")+")", ids...)
	db.Query("SELECT * FROM t WHERE id IN ("+strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")+")", ids...)
	var b strings.Builder
	for i, name := range []string{"name", "age"} {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s = $%d", name, i+1)
	}
	db.Query("UPDATE t SET " + b.String())
	var sets []string
	for name := range r.Form {
		sets = append(sets, name+" = ?")
	}
	db.Query("UPDATE t SET " + strings.Join(sets, ",")) // want `reaches`
}

type user struct {
	ID   int64  `db:"id"`
	Name string `db:"name"`
}

// tags are names that the program has.
func tags(r *http.Request) {
	u := user{Name: r.FormValue("name")}
	t := reflect.TypeOf(u)
	var cols []string
	for i := range t.NumField() {
		cols = append(cols, t.Field(i).Tag.Get("db"))
	}
	db.Query("INSERT INTO u (" + strings.Join(cols, ",") + ") VALUES (?, ?)")
	v := reflect.ValueOf(u)
	db.Query("INSERT INTO u VALUES ('" + v.Field(1).String() + "')") // want `reaches`
}

// quoted identifiers cannot be left.
func quoted(r *http.Request) {
	x := r.FormValue("x")
	db.Query(`SELECT * FROM "` + strings.ReplaceAll(x, `"`, `""`) + `"`)
	db.Query("SELECT * FROM `" + strings.ReplaceAll(x, "`", "``") + "`")
	db.Query("SELECT * FROM t WHERE a = '" + strings.ReplaceAll(x, "'", "''") + "'")
	db.Query(`SELECT * FROM "` + strings.ReplaceAll(x, `'`, `''`) + `"`)            // want `reaches`
	db.Query("SELECT * FROM " + strings.ReplaceAll(x, `"`, `""`))                   // want `reaches`
	db.Query("SELECT * FROM t WHERE a = '" + strings.ReplaceAll(x, "-", "_") + "'") // want `reaches`
	db.Query("SELECT * FROM " + quote(x))
}

func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// chosen is one of the program's own texts.
func chosen(r *http.Request) {
	order := "id"
	switch r.FormValue("order") {
	case "name":
		order = "name"
	case "age":
		order = "age DESC"
	}
	db.Query("SELECT * FROM t ORDER BY " + order)
	op := map[bool]string{true: "ASC", false: "DESC"}[r.FormValue("up") == "1"]
	db.Query("SELECT * FROM t ORDER BY id " + op)
	if x := r.FormValue("x"); x != "" {
		order = x
	}
	db.Query("SELECT * FROM t ORDER BY " + order) // want `reaches`
}
