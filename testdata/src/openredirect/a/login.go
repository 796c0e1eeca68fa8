package a

import (
	"net/http"

	"golang.org/x/oauth2"
)

// The provider is the program's own choice, and what the request says becomes a part of the query.
func login(w http.ResponseWriter, r *http.Request, c *oauth2.Config) {
	http.Redirect(w, r, c.AuthCodeURL(r.FormValue("platform")+"|x"), http.StatusFound)
	c = &oauth2.Config{RedirectURL: r.FormValue("back")}
	http.Redirect(w, r, c.RedirectURL, http.StatusFound) // want `as the target of a redirect`
}
