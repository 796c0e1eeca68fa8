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
// Put the value behind a path of the site's own, compare it with the targets that there are, or its host with the hosts:
//
//	http.Redirect(w, r, "/app/"+r.FormValue("page"), http.StatusFound)
//
//	u, err := url.Parse(r.FormValue("next"))
//	if err != nil || u.Hostname() != "example.com" && !strings.HasSuffix(u.Hostname(), ".example.com") {
//		http.Error(w, "unknown target", http.StatusBadRequest)
//		return
//	}
//	http.Redirect(w, r, u.String(), http.StatusFound)
//
// A path of the site begins with one slash, which neither a slash nor a backslash follows:
//
//	if !strings.HasPrefix(next, "/") { next = "/" } // wrong: //evil.com, /\evil.com
//
//	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") || strings.HasPrefix(next, `/\`) {
//		next = "/"
//	}
//
// A fixed host or a fixed path before the value decides where the redirect leads, so what stands behind it is silent: behind
// "https://host/", "/items/" or "?next=", but not behind "https://host" (of "https://host.evil.com") or "/". Checks count in
// functions of their own too, of this package or of others. A URL that names neither host nor scheme is a target for
// http.Redirect, which joins it to the path of the request; other frameworks send it as it is, and "////host" leads away.
//
// What nobody can send by somebody else's browser is no attack: cookies, headers, the host of the request.
//
// A regular expression that fixes the host up to its end counts as a comparison. A header Location in an answer with a status of success
// is no redirect.
//
// A validator that is called through an interface counts too, if it is known which types can be there: in the command all packages of
// the program are asked, elsewhere the interface has to be of the package and of one type. A URL that gets another host before
// its String is taken leads to that host.
//
// A target that a function returns of which nothing is known, as a variable that holds one, has low confidence, which is not shown:
// on public code all of these were links of the site, with the value in the query.
//
// A helper may compare the host with what it is given: then its caller decides, by a constant, a configuration or a list. The
// host that the request was sent to is one of the site's own, and so is the machine itself (IsLoopback), for programs that people run there. A target whose
// signature was checked (crypto/hmac) is the program's own.
//
// Blind spots: a signature that is made in another package, a URL that a function of another package has looked at and returns as a URL, a host that a function of another package writes into the URL, a host that is compared in a
// literal which is given to slices.ContainsFunc and has more than the comparison, and a variable that a function literal uses and that gets
// another value behind the check. The path of the request itself, as middleware
// redirects it without its last slash, counts as any value where it begins the target, and as none behind another text. A tab
// in "/\t/host" is not looked for.
//
// No fix is offered: which targets there are only the program knows, and a check that lets too much through may be one of several,
// or stand in a function that others use.
//
// Categories:
//
//   - target: data from outside chooses the target of a redirect.
//   - half-check: the target was checked, but other sites pass the check. The message says which. With low confidence where a backslash was
//     refused and url.Parse has found no host or no scheme, and http.Redirect takes the text: it makes one slash of several, so that nothing
//     passes but what begins with two of them where only the scheme was looked at.
package openredirect
