// Package cors finds programs that let other sites read their answers as the user who is logged in.
//
// # Analyzer cors
//
// cors: find cross-origin rules that let every site in
//
// A browser sends a site's cookies also with requests that other sites make, and keeps the answers from them, unless the program allows a
// site to read them. Who allows the site that asks, whichever it is, allows every site that a user visits:
//
//	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin")) // wrong
//	w.Header().Set("Access-Control-Allow-Credentials", "true")
//
//	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(string) bool { return true }}) // wrong
//
// So does a function that says yes to the origin of a site that nobody has heard of, as one that asks whether there is one at all
// (origin != "") or for its scheme alone.
//
// Name the sites, and compare the whole origin, or its end with the dot before it:
//
//	cors.New(cors.Options{AllowCredentials: true, AllowedOrigins: []string{"https://app.example.com"}})
//
//	if origin == "https://example.com" || strings.HasSuffix(origin, ".example.com") { … }
//
// An API without credentials is silent: everybody may read what everybody gets. So is a list that is configured. A literal "*" beside
// credentials has low confidence, as browsers refuse it.
//
// The end may be a parameter or a setting. Where it is not known, its name decides: a domain or host has no dot before it, which has medium
// confidence.
//
// A helper that is given the origin, and writes the header, is looked at from each of its calls in the package, with the conditions there.
//
// A function of the package that is asked about the origin before the header is written is looked into too, as one that a library asks.
//
// Blind spots: helpers of other packages; a function that is asked about the origin is believed in what it compares it with that is not
// constant.
//
// Categories:
//
//   - reflected: every site may read answers as the user.
//   - origin-check: sites pass the check whose name begins or ends like the right one.
//   - null: the origin "null" is allowed, which every page can have.
//   - websocket: every site may open a connection. It has low confidence in a package that reads no cookie.
//   - bypass: http.CrossOriginProtection is switched off for all paths.
package cors
