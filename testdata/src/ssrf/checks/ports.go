package checks

import (
	"net"
	"net/http"
	"net/url"
	"strings"
)

// The target is compared as a copy with its port, and dialled as another one.
func connect(upstream string, r *http.Request) {
	target := r.URL.Host
	if !strings.Contains(target, ":") {
		target += ":443"
	}
	if target != upstream {
		return
	}
	host := r.URL.Host
	if !strings.Contains(host, ":") {
		host += ":443"
	}
	_, _ = net.Dial("tcp", host)
}

func connectJoined(upstream string, r *http.Request) {
	host := r.URL.Host
	if net.JoinHostPort(host, "443") == upstream {
		_, _ = net.Dial("tcp", host+":443")
	}
	if host+":"+r.FormValue("port") == upstream {
		_, _ = net.Dial("tcp", host+":80")
	}
	if "edge-"+host == upstream {
		_, _ = net.Dial("tcp", host+":80") // want `as the target`
	}
}

func connectUnasked(upstream string, r *http.Request) {
	target := r.URL.Host
	if !strings.Contains(target, ":") {
		target += ":443"
	}
	if target == upstream {
		return
	}
	_, _ = net.Dial("tcp", target) // want `as the target`
}

func hostItself(upstream string, r *http.Request) {
	if r.URL.Host == upstream {
		_, _ = net.Dial("tcp", r.URL.Host)
	}
	if r.URL.Host == upstream {
		_, _ = net.Dial("tcp", r.URL.Host+":80")
	}
	u, _ := url.Parse(r.FormValue("u"))
	if u.Host == upstream {
		_, _ = net.Dial("tcp", u.Host)
	}
	if u.Host+":80" == upstream {
		_, _ = net.Dial("tcp", u.Host+":80")
	}
	h, _, _ := net.SplitHostPort(r.URL.Host)
	if h == upstream {
		_, _ = net.Dial("tcp", r.URL.Host)
	}
}
