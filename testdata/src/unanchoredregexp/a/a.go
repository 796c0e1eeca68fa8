// Package a validates what a request gives.
package a

import (
	"errors"
	"fmt"
	"net/http"
	"regexp"

	"github.com/gin-gonic/gin"

	"unanchoredregexp/other"
)

var (
	part    = regexp.MustCompile(`[a-z]+`)
	whole   = regexp.MustCompile(`^[a-z]+$`)
	either  = regexp.MustCompile(`^[a-z]|[0-9]$`)
	lines   = regexp.MustCompile(`(?m)^[a-z]+$`)
	digit   = regexp.MustCompile(`[0-9]`)
	admin   = regexp.MustCompile(`^/admin/`)
	evil    = regexp.MustCompile(`[;&|]+`)
	errName = errors.New("bad name")
)

func handler(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !part.MatchString(name) { // want `validates only a part of it`
		http.Error(w, "bad name", http.StatusBadRequest)
		return
	}
	if !whole.MatchString(name) {
		http.Error(w, "bad name", http.StatusBadRequest)
		return
	}
	if !either.MatchString(name) || len(name) > 80 { // want `anchored at one side in each alternative`
		w.WriteHeader(400)
		return
	}
	if ok, err := regexp.MatchString(`^\d+`, name); err != nil || !ok { // want `validates only a part of it`
		panic("bad name")
	}
	if err := check(name); err != nil {
		return
	}
	if !validName(name) || !other.Valid(name) { // want `validates only a part of it`
		return
	}
	// Searches, filters, and what is forbidden.
	if part.MatchString(name) {
		fmt.Println("has letters")
	}
	if evil.MatchString(name) {
		http.Error(w, "bad name", http.StatusBadRequest)
		return
	}
	if !digit.MatchString(r.FormValue("password")) {
		http.Error(w, "needs a digit", http.StatusBadRequest)
		return
	}
	if !admin.MatchString(r.URL.Path) {
		http.NotFound(w, r)
		return
	}
	for _, line := range r.Form["line"] {
		if !part.MatchString(line) {
			continue
		}
		fmt.Println(line)
	}
}

func check(name string) error {
	if !lines.MatchString(name) { // want `satisfied by one line of many`
		return errName
	}
	return nil
}

func validName(name string) bool {
	return len(name) < 20 && part.MatchString(name) // want `validates only a part of it`
}

func ginTo(c *gin.Context) {
	if !part.MatchString(c.Param("name")) { // want `validates only a part of it`
		c.AbortWithStatus(400)
		return
	}
}

// What comes from the program itself is no input.
func config(name string) error {
	if !part.MatchString("fixed" + name) {
		return fmt.Errorf("bad name")
	}
	return nil
}

// A pattern that is kept in a field, and decides for what is in a list who may do something. One of which an anchor holds for one
// alternative is wrong whatever it is given.
type rules struct {
	group, exact *regexp.Regexp
}

func newRules() *rules {
	return &rules{group: regexp.MustCompile(`^root|wheel$`), exact: regexp.MustCompile(`^(?:root|wheel)$`)}
}

func (r *rules) mayEnter(groups []string) bool {
	for _, g := range groups {
		if r.group.MatchString(g) { // want `anchored at one side in each alternative`
			return true
		}
	}
	return false
}

func (r *rules) canWrite(groups []string) bool {
	for _, g := range groups {
		if r.exact.MatchString(g) {
			return true
		}
	}
	return false
}

// It asks what something is, and lets nobody in.
func (r *rules) canonical(group string) bool {
	if r.group.MatchString(group) {
		return true
	}
	return false
}
