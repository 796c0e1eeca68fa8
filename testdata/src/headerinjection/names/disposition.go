package names

import (
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"strings"
)

func download(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)              // want `HTTP form value "name" reaches \(http.Header\).Set as a part of a header that names a file`
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="%s"`, name)) // want `HTTP form value "name" reaches \(http.Header\).Set as a part of a header that names a file`
	w.Header().Set("X-Accel-Redirect", "/files/"+name)                                    // want `HTTP form value "name" reaches \(http.Header\).Set as a part of a header that names a file`
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename=%q`, name))
	w.Header().Set("Content-Disposition", `attachment; filename*=UTF-8''`+url.PathEscape(name))
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	w.Header().Set("Content-Disposition", `attachment; filename="`+strings.ReplaceAll(name, `"`, "")+`"`)
}
