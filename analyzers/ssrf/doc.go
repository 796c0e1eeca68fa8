// Package ssrf finds requests of a server to places that somebody else names.
//
// # Analyzer ssrf
//
// ssrf: find requests and connections whose host data from outside chooses
//
// A server stands inside of a network, and is trusted there. Who chooses where it sends a request reaches what is not open to the
// outside: other services, the metadata of the cloud with its credentials, the machine itself.
//
//	resp, err := http.Get(r.FormValue("image")) // wrong: image can be http://169.254.169.254/
//
// Compare the host with those that there are:
//
//	u, err := url.Parse(r.FormValue("image"))
//	if err != nil || u.Scheme != "https" || !allowed[u.Hostname()] {
//		http.Error(w, "unknown host", http.StatusBadRequest)
//		return
//	}
//	resp, err := http.Get(u.String())
//
// Where any host is meant, let the connection itself refuse the addresses of the own network. It sees the address behind a name,
// and behind a redirect:
//
//	dialer := &net.Dialer{Control: func(network, address string, _ syscall.RawConn) error {
//		ip, err := netip.ParseAddrPort(address)
//		if err != nil || ip.Addr().IsPrivate() || ip.Addr().IsLoopback() || ip.Addr().IsLinkLocalUnicast() {
//			return errors.New("refused")
//		}
//		return nil
//	}}
//	client := &http.Client{Transport: &http.Transport{DialContext: dialer.DialContext}}
//
// To look a name up, check its addresses, and then request it by its name is no check: the name can have another address by then.
//
// A fixed host before the value decides where the request goes: behind "https://host/" or "https://host?q=" a value is silent, but
// not behind "https://host" (of "https://host.evil.com"). Checks count in functions of their own too, of this package or of others.
//
// A regular expression is a guard if it fixes the host up to its end, as "^https://[a-z]+\.example\.com/" does.
//
// What three functions, one after another, have written into an object has low confidence: it is in a server with all that its
// handlers know.
//
// Blind spots: a client of a type of the program's own that was made in another package, a function that resolves a host and looks at
// its addresses before the request does so again, and addresses that a list of what is forbidden lets through.
//
// Categories:
//
//   - host: data from outside chooses the host that the program connects to.
//   - part: it stands behind the start of the host's name, and goes on that name. With low confidence where it has come a long way, on which a
//     "/" gets before it most often: of nine places that were judged in public programs none was a flaw.
//   - path: it is in the path of a request whose host is fixed. Off unless asked for: -also ssrf/path.
package ssrf
