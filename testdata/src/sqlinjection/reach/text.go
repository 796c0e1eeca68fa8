package reach

import (
	"bufio"
	"bytes"
	"net/http"
	"strings"
	"text/template"
)

var listTmpl = template.Must(template.New("list").Parse("SELECT * FROM t ORDER BY {{.Order}}"))

func templated(w http.ResponseWriter, r *http.Request) {
	var buf bytes.Buffer
	listTmpl.Execute(&buf, map[string]string{"Order": r.FormValue("order")})
	db.Query(buf.String()) // want `reaches`
	var constant bytes.Buffer
	listTmpl.Execute(&constant, map[string]string{"Order": "name"})
	db.Query(constant.String())
}

func replaced(w http.ResponseWriter, r *http.Request) {
	rep := strings.NewReplacer("{table}", r.PathValue("table"), "{limit}", "10")
	db.Query(rep.Replace("SELECT * FROM {table} LIMIT {limit}")) // want `reaches`
	rep = strings.NewReplacer("{table}", "t", "{limit}", "10")
	db.Query(rep.Replace("SELECT * FROM {table} LIMIT {limit}"))
}

func script(w http.ResponseWriter, r *http.Request) {
	sc := bufio.NewScanner(r.Body)
	lines := 0
	for sc.Scan() {
		lines++
		db.Exec(sc.Text()) // want `HTTP request body reaches`
	}
	_ = lines
}
