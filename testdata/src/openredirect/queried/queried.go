// Package queried adds to the query of a target.
package queried

import (
	"net/http"
	"strings"
)

var target string

func added(w http.ResponseWriter, r *http.Request) {
	url, params := target, "code="+target+"&state="+r.FormValue("state")
	if strings.Contains(url, "?") {
		url += "&" + params
	} else {
		url += "?" + params
	}
	http.Redirect(w, r, url, http.StatusFound)
}

func inFragment(w http.ResponseWriter, r *http.Request) {
	url := target
	if strings.Contains(url, "#") {
		url = url + "&state=" + r.FormValue("state") + "&code=" + target
	} else {
		url = url + "#state=" + r.FormValue("state")
	}
	http.Redirect(w, r, url, http.StatusFound)
}

func unasked(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, target+"&state="+r.FormValue("state"), http.StatusFound) // want `as the target of a redirect`
}

func otherText(w http.ResponseWriter, r *http.Request) {
	url := target
	if strings.Contains(r.FormValue("state"), "?") {
		url += "&state=" + r.FormValue("state")
	}
	http.Redirect(w, r, url, http.StatusFound) // want `as the target of a redirect`
}

func otherWay(w http.ResponseWriter, r *http.Request) {
	url := target
	if strings.Contains(url, "?") {
		url += "?"
	} else {
		url += "&state=" + r.FormValue("state")
	}
	http.Redirect(w, r, url, http.StatusFound) // want `as the target of a redirect`
}

func otherMark(w http.ResponseWriter, r *http.Request) {
	url := target
	if strings.Contains(url, "&") {
		url += "&state=" + r.FormValue("state")
	}
	http.Redirect(w, r, url, http.StatusFound) // want `as the target of a redirect`
}
