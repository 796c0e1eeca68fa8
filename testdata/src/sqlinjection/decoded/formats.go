package decoded

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/BurntSushi/toml"
	"github.com/gorilla/schema"
	"github.com/mitchellh/mapstructure"
	"gopkg.in/yaml.v3"
)

func forms(db *sql.DB, r *http.Request) {
	var x request
	xml.NewDecoder(r.Body).Decode(&x)
	db.Query("a" + x.ID) // want `reaches`
	var y request
	yaml.NewDecoder(r.Body).Decode(&y)
	db.Query("a" + y.ID) // want `reaches`
	var g request
	gob.NewDecoder(r.Body).Decode(&g)
	db.Query("a" + g.ID) // want `reaches`
	db.Query("a" + g.secret)
	var t request
	toml.NewDecoder(r.Body).Decode(&t)
	db.Query("a" + t.Filter.Order) // want `reaches`
	r.ParseForm()
	var s request
	schema.NewDecoder().Decode(&s, r.PostForm)
	db.Query("a" + s.ID) // want `reaches`
	db.Query(fmt.Sprint("a", s.Filter.Page))
	rec, _ := csv.NewReader(r.Body).Read()
	db.Query("a" + rec[2]) // want `reaches`
	all, _ := csv.NewReader(r.Body).ReadAll()
	for _, row := range all {
		db.Query("a" + row[1]) // want `reaches`
	}
	var m map[string]any
	body, _ := io.ReadAll(r.Body)
	json.Unmarshal(body, &m)
	var ms filter
	mapstructure.Decode(m, &ms)
	db.Query("a" + ms.Order)       // want `reaches`
	db.Query("a" + ms.Deep.Column) // want `reaches`
	var list []request
	json.NewDecoder(bytes.NewReader(body)).Decode(&list)
	for i := range list {
		db.Query("a" + list[i].ID) // want `reaches`
	}
	var ptr *request
	json.Unmarshal(body, &ptr)
	db.Query("a" + ptr.Filter.Deep.Column) // want `reaches`
	dst := new(request)
	json.Unmarshal(body, dst)
	db.Query("a" + dst.Filter.Deep.Column) // want `reaches`
	db.Query("a" + dst.Hidden)
	var n int
	json.Unmarshal(body, &n)
	db.Query(fmt.Sprint("a", n))
	var str string
	json.Unmarshal(body, &str)
	db.Query("a" + str) // want `reaches`
	dec := json.NewDecoder(r.Body)
	for dec.More() {
		var it deeper
		dec.Decode(&it)
		db.Query("a" + it.Column) // want `reaches`
		db.Query(fmt.Sprint("a", it.On))
	}
	data, _ := os.ReadFile("/etc/app.json")
	var cfg filter
	json.Unmarshal(data, &cfg)
	db.Query("a" + fmt.Sprint(cfg.Page))
}
