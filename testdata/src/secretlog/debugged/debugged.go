// Package debugged has dumps that somebody switches on.
package debugged

import (
	"log"
	"log/slog"
	"net/http"
	"net/http/httputil"
)

type config struct {
	Debug, Quiet bool
	dumpRequests bool

	sensitiveInfoLogging bool
	Token                string
}

func (c *config) serve(r *http.Request) {
	slog.Debug("request", "headers", r.Header)
	slog.Info("request", "headers", r.Header) // want `HTTP request header reaches slog.Info`
	b, _ := httputil.DumpRequest(r, false)
	slog.Debug(string(b))
	slog.Info(string(b)) // want `dumped request reaches slog.Info`
	if c.sensitiveInfoLogging {
		slog.Info("login", "with", c.Token)
	}
	if c.dumpRequests {
		slog.Info(string(b))
	}
}

func (c *config) dump() {
	if c.Debug {
		log.Printf("%+v", c)
	}
	if !c.Quiet {
		log.Printf("%+v", c) // want `field Token of \*config reaches log.Printf`
	}
	slog.Debug("login", "with", c.Token) // want `field Token reaches slog.Debug`
}

// The key of a line says what is logged, also where it is the token of a bridge.
func bridge(rssBridgeToken string) {
	slog.Info("bridge", slog.String("rssbridge_token", rssBridgeToken)) // want `parameter rssBridgeToken reaches slog.Info`
}

// The logger is the program's own, and the condition is where it is called.
func (c *config) request(r *http.Request) {
	if c.Debug {
		b, _ := httputil.DumpRequest(r, false)
		trace("request: " + string(b))
	}
	tell("token " + c.Token)
}

func trace(line string) { log.Print(line) }

func tell(line string) { log.Print(line) } // want `field Token reaches log.Print`
