// Package settings uses what one of its imports stores in the variables of another one.
package settings

import (
	"net/http"
	"os/exec"

	"commandinjection/settings/api"
	"commandinjection/settings/conf"
)

func routes() {
	http.HandleFunc("/save", api.Save)
}

func reload() {
	exec.Command("sh", "-c", conf.Server.Reload).Run() // want `HTTP request body reaches exec.Command`
	exec.Command("sh", "-c", conf.Unset.Reload).Run()
	exec.Command("sh", "-c", conf.Fixed).Run()
	exec.Command("nginx", "-c", "/etc/"+conf.Server.Path).Run()
}
