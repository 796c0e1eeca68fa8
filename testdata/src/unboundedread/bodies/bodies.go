// Package bodies limits nothing.
package bodies

import (
	"io"
	"net/http"

	"unboundedread/helper"
)

func handle(w http.ResponseWriter, r *http.Request) {
	io.ReadAll(r.Body) // want `without a limit`
	helper.All(r.Body) // want `without a limit`
	io.Copy(w, r.Body) // it is not kept
	helper.Gunzip(nil) // nothing from outside
	helper.All(http.NoBody)
}
