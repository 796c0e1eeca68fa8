// Package openredirect finds redirects to places that a request names.
//
// # Analyzer openredirect
//
// openredirect: find redirects whose target a request chooses
//
// Who follows a link to a site trusts the site, and does not look again where it leads:
//
//	http.Redirect(w, r, r.FormValue("next"), http.StatusFound) // wrong: next can be another site
//
// Put the value behind a path of the site's own, or compare it with the targets that there are:
//
//	http.Redirect(w, r, "/app/"+r.FormValue("page"), http.StatusFound)
//
// A fixed host or a fixed path before the value decides where the redirect leads, so what stands behind it is silent. A slash alone
// does not: "//host" and "/\host" are other sites for browsers.
//
// All findings are of low confidence, so that they are shown only by -openredirect.confidence=low: of a URL that a program puts
// together from parts, those that choose the host are not told apart from the others yet.
//
// Categories:
//
//   - target: data from outside chooses the target of a redirect.
package openredirect
