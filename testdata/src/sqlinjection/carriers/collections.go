package carriers

import (
	"database/sql"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
)

func collections(db *sql.DB, r *http.Request) {
	in := r.Form["x"]
	slices.SortFunc(in, func(a, b string) int { db.Query("a" + a); return 0 })        // want `reaches`
	i := slices.IndexFunc(in, func(a string) bool { db.Query("a" + a); return true }) // want `reaches`
	db.Query("a" + in[i])                                                             // want `reaches`
	db.Query("a" + strings.Join(slices.Collect(slices.Values(in)), ","))              // want `reaches`
	for _, v := range slices.All(in) {
		db.Query("a" + v) // want `reaches`
	}
	for _, v := range slices.Sorted(slices.Values(in)) {
		db.Query("a" + v) // want `reaches`
	}
	for v := range slices.Chunk(in, 2) {
		db.Query("a" + v[0]) // want `reaches`
	}
	db.Query("a" + slices.Concat([]string{"a"}, in)[1]) // want `reaches`
	del := slices.DeleteFunc(in, func(s string) bool { return s == "" })
	db.Query("a" + del[0])                                             // want `reaches`
	db.Query("a" + slices.Max(in))                                     // want `reaches`
	db.Query("a" + strings.Join(slices.Compact(slices.Clone(in)), "")) // want `reaches`
	m := map[string]string{"a": in[0]}
	for k := range maps.Keys(m) {
		db.Query("a" + k)
	}
	for v := range maps.Values(m) {
		db.Query("a" + v) // want `reaches`
	}
	for k, v := range maps.All(m) {
		db.Query("a" + k)
		db.Query("a" + v) // want `reaches`
	}
	keyed := map[string]int{in[0]: 1}
	for _, k := range slices.Sorted(maps.Keys(keyed)) {
		db.Query("a" + k) // want `reaches`
	}
	mm := maps.Collect(maps.All(m))
	db.Query("a" + mm["a"]) // want `reaches`
	cl := maps.Clone(m)
	db.Query("a" + cl["a"]) // want `reaches`
	ok := slices.Collect(slices.Values([]string{"a", "b"}))
	db.Query("a" + ok[0])
	slices.SortFunc(ok, func(a, b string) int { db.Query("a" + a); return 0 })
	ins := slices.Insert([]string{"c"}, 1, in...)
	db.Query("a" + ins[1]) // want `reaches`
	rep := slices.Repeat([]string{in[0]}, 2)
	db.Query("a" + rep[1]) // want `reaches`
	slices.Reverse(in)
	pos, found := slices.BinarySearch(in, "x")
	db.Query(fmt.Sprint("a", pos, found))
}
