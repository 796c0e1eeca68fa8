package quiet

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sort"
	"strings"
)

// fields takes columns from a body, but only those that it knows.
func fields(r *http.Request) {
	body := struct {
		Fields map[string]any
		Tags   []int
	}{}
	json.NewDecoder(r.Body).Decode(&body)
	cols := map[string]bool{"name": true, "age": true}
	var sets []string
	var vals []any
	keys := make([]string, 0, len(body.Fields))
	for k := range body.Fields {
		if cols[k] {
			keys = append(keys, k)
		}
	}
	sort.Strings(keys)
	for _, k := range keys {
		sets = append(sets, k+" = ?")
		vals = append(vals, body.Fields[k])
	}
	db.Exec("UPDATE u SET "+strings.Join(sets, ", "), vals...)
	var in []string
	for _, t := range body.Tags {
		in = append(in, fmt.Sprintf("%d", t))
	}
	db.Exec("DELETE FROM t WHERE tag IN (" + strings.Join(in, ",") + ")")
}
