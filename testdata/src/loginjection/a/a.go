// Command a logs what requests say.
package main

import (
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/golang/glog"
	"github.com/sirupsen/logrus"
	"k8s.io/klog/v2"

	"loginjection/a/logs"
)

var logger = log.New(os.Stderr, "a ", 0)

func plain(r *http.Request) {
	user := r.FormValue("user")
	log.Printf("login of %s failed", user) // want `HTTP form value "user" reaches log.Printf as a part of a line; print it with %q`
	log.Print("login of ", user)           // want `HTTP form value "user" reaches log.Print`
	log.Println("login of " + user)        // want `HTTP form value "user" reaches log.Println`
	logger.Printf("login of %v", user)     // want `HTTP form value "user" reaches \(\*log.Logger\).Printf`
	log.Print(r.URL.Path)                  // want `HTTP request URL reaches log.Print`
	glog.Infof("login of %s", user)        // want `HTTP form value "user" reaches glog.Infof`
	klog.Infof("login of %s", user)        // want `HTTP form value "user" reaches klog.Infof`
	name, _, _ := r.BasicAuth()
	log.Printf("login of %s", name) // want `HTTP basic authentication reaches log.Printf`
}

func quoted(r *http.Request) {
	user := r.FormValue("user")
	log.Printf("login of %q failed", user)
	log.Printf("login of %#v, %x", user, user)
	log.Print("login of ", strconv.Quote(user))
	log.Print("login of ", url.QueryEscape(user))
	log.Print(fmt.Sprintf("login of %q", user))
	log.Print("login of ", strings.ReplaceAll(user, "\n", ""))
	log.Print("login of ", strings.NewReplacer("\n", "", "\r", "").Replace(user))
	n, _ := strconv.Atoi(user)
	log.Print("login of ", n)
	if strings.ContainsAny(user, "\r\n") {
		return
	}
	log.Print("login of ", user)
}

// No line break comes through these.
func without(r *http.Request) {
	log.Print(r.Host, r.RequestURI, r.URL.RawQuery, r.UserAgent(), r.Header.Get("X-Name"), r.Method, r.RemoteAddr)
	cookie, _ := r.Cookie("c")
	log.Print(cookie.Value)
}

func structured(r *http.Request) {
	user := r.FormValue("user")
	slog.Info("login", "user", user)
	slog.Info("login of " + user) // want `HTTP form value "user" reaches slog.Info`
	slog.New(slog.NewTextHandler(os.Stderr, nil)).Info("login of " + user)
	logrus.WithField("user", user).Info("login")
	klog.InfoS("login", "user", user)
}

func elsewhere(r *http.Request) {
	logs.Printf("login of %s", r.FormValue("user")) // want `HTTP form value "user" reaches log.Printf`
	logs.Printf("login of %q", r.FormValue("user"))
	logs.Failed(r.FormValue("user")) // want `HTTP form value "user" reaches log.Print`
	logs.Failed(strconv.Quote(r.FormValue("user")))
}

func failed(r *http.Request) {
	// Most errors quote what they tell, so that this is not sure.
	log.Print(errors.New("no user " + r.FormValue("user")))
}

func main() {}
