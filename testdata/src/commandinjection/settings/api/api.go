// Package api writes what a request says into variables of another package.
package api

import (
	"encoding/json"
	"net/http"

	"commandinjection/settings/conf"
)

// Save keeps the settings.
func Save(w http.ResponseWriter, r *http.Request) {
	var req struct{ Nginx conf.Nginx }
	json.NewDecoder(r.Body).Decode(&req)
	conf.Server = &req.Nginx
	conf.Fixed = "nginx -t"
}
