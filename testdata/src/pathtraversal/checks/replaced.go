package checks

import (
	"net/http"
	"os"
	"strings"
)

// Each of some characters is replaced in a loop.
func replaceEach(r *http.Request) {
	name := r.FormValue("name")
	for _, c := range []string{"/", "\\", "."} {
		name = strings.ReplaceAll(name, c, "_")
	}
	os.ReadFile("/data/" + name)
}

var unwanted = []string{"/", `\`}

func replaceUnwanted(r *http.Request) {
	name := r.FormValue("name")
	for _, c := range unwanted {
		name = strings.Replace(name, c, "", -1)
	}
	os.ReadFile("/data/x-" + name)
}

func plain(name string) string {
	replacements := map[string]string{
		"#": "%pound%", "&": "%amp%", "{": "%left%", "}": "%right%", "<": "%less%", ">": "%more%", "*": "%star%", "?": "%quest%", " ": "%space%",
		"$": "%dollar%", "!": "%excl%", "'": "%quote%", ":": "%colon%", "@": "%at%", "+": "%plus%", "|": "%pipe%", "=": "%is%", ".": "_", "/": "-",
		`\`: "%back%",
	}
	for from, to := range replacements {
		name = strings.ReplaceAll(name, from, to)
	}
	return name
}

func replaceByTable(r *http.Request) {
	os.ReadFile("/data/" + plain(r.FormValue("name")))
}

// Dots alone are no folders, but what follows a slash may be.
func replaceOthers(r *http.Request) {
	name := r.FormValue("name")
	for _, c := range []string{"*", "?"} {
		name = strings.ReplaceAll(name, c, "_")
	}
	os.ReadFile("/data/" + name) // want `HTTP form value "name" reaches os.ReadFile as a path`
}

// One character brings another back.
func replaceBack(r *http.Request) {
	name := r.FormValue("name")
	for from, to := range map[string]string{"/": "-", "-": "/"} {
		name = strings.ReplaceAll(name, from, to)
	}
	os.ReadFile("/data/" + name) // want `HTTP form value "name" reaches os.ReadFile as a path`
}

// Not each round replaces.
func replaceSome(r *http.Request, strict bool) {
	name := r.FormValue("name")
	for _, c := range []string{"/", "\\", "."} {
		if strict {
			name = strings.ReplaceAll(name, c, "_")
		}
	}
	os.ReadFile("/data/" + name) // want `HTTP form value "name" reaches os.ReadFile as a path`
}

// Without dots no folder is left.
func replaceDots(r *http.Request) {
	os.ReadFile("/data/" + strings.ReplaceAll(r.FormValue("name"), ".", "_"))
	os.ReadFile(strings.ReplaceAll(r.FormValue("path"), ".", "_")) // want `HTTP form value "path" reaches os.ReadFile as a path`
}
