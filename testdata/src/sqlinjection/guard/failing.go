package guard

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
)

type page struct{ sort, dir string }

// pageOf returns what it was given also where that is wrong, with an error.
func pageOf(v url.Values) (page, error) {
	p := page{sort: v.Get("sort"), dir: v.Get("dir")}
	switch p.sort {
	case "name", "age":
	default:
		return p, fmt.Errorf("no such column: %s", p.sort)
	}
	return p, nil
}

// anyPage complains about too little.
func anyPage(v url.Values) (page, error) {
	p := page{sort: v.Get("sort")}
	if p.sort == "" {
		return p, errors.New("no column")
	}
	return p, nil
}

func pages(w http.ResponseWriter, r *http.Request) {
	p, err := pageOf(r.URL.Query())
	if err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + p.sort)
	db.Query("SELECT * FROM t ORDER BY name " + p.dir) // want `reaches`
	if p, err = anyPage(r.URL.Query()); err == nil {
		db.Query("SELECT * FROM t ORDER BY " + p.sort) // want `reaches`
	}
}

// settled is a page whose direction is one of two, whatever was asked for.
func settled(v url.Values) page {
	p := page{sort: v.Get("sort"), dir: v.Get("dir")}
	if p.dir != "asc" && p.dir != "desc" {
		p.dir = "asc"
	}
	return p
}

func settledPages(w http.ResponseWriter, r *http.Request) {
	p := settled(r.URL.Query())
	db.Query("SELECT * FROM t ORDER BY name " + p.dir)
	db.Query("SELECT * FROM t ORDER BY " + p.sort) // want `reaches`
}
