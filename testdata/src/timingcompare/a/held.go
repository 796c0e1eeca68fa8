package a

import (
	"net/http"
	"os"

	"timingcompare/a/check"
)

func held(w http.ResponseWriter, r *http.Request) {
	sent := map[string]string{"third": r.FormValue("token")}
	check.Holds(map[string]string{"second": os.Getenv("API_TOKEN")}, sent) // want `HTTP form value "token" reaches == with a secret`

	if r.FormValue("token") == os.Getenv("API_TOKEN") { // want `reaches == with a secret`
		w.WriteHeader(http.StatusOK)
	}
}
