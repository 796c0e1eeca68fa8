// Package powershell quotes texts for PowerShell, in which four more quotes end a text than in SQL.
package powershell

import (
	"net/http"
	"os/exec"
	"strings"
)

var quote = strings.NewReplacer("'", "''", "\u2018", "\u2018\u2018", "\u2019", "\u2019\u2019", "\u201a", "\u201a\u201a", "\u201b", "\u201b\u201b")

var some = strings.NewReplacer("'", "''", "\u2018", "\u2018\u2018", "\u2019", "\u2019\u2019")

func quoted(s string) string { return "'" + quote.Replace(s) + "'" }

func handle(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	exec.Command("powershell", "-Command", "Resize-VHD "+quoted(x)).Run()
	exec.Command("powershell", "-Command", "Resize-VHD '"+some.Replace(x)+"'").Run() // want `as text that a shell`
	exec.Command("powershell", "-Command", "Resize-VHD "+quote.Replace(x)).Run()     // want `as text that a shell`
}
