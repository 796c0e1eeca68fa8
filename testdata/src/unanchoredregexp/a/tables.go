package a

import (
	"fmt"
	"net/http"
	"regexp"
)

// Patterns in tables: of structs, of patterns, and by name.
type fieldRule struct {
	name string
	re   *regexp.Regexp
}

var fieldRules = []fieldRule{
	{"team", regexp.MustCompile(`^[a-z]+$`)},
	{"service", regexp.MustCompile(`[a-z][a-z0-9-]{1,30}`)},
}

func checkFields(r *http.Request) error {
	for _, rule := range fieldRules {
		if !rule.re.MatchString(r.FormValue(rule.name)) { // want `validates only a part of it`
			return fmt.Errorf("%s is malformed", rule.name)
		}
	}
	return nil
}

type wholeRule struct {
	name string
	re   *regexp.Regexp
}

var wholeRules = []wholeRule{
	{"team", regexp.MustCompile(`^[a-z]+$`)},
	{"service", regexp.MustCompile(`^[a-z][a-z0-9-]{1,30}$`)},
}

func checkWhole(r *http.Request) error {
	for _, rule := range wholeRules {
		if !rule.re.MatchString(r.FormValue(rule.name)) {
			return fmt.Errorf("%s is malformed", rule.name)
		}
	}
	return nil
}

var byKind = map[string]*regexp.Regexp{
	"slug": regexp.MustCompile(`[a-z-]+`),
	"id":   regexp.MustCompile(`^[0-9]+$`),
}

func checkKind(kind string, r *http.Request) error {
	re, ok := byKind[kind]
	if !ok {
		return fmt.Errorf("no such kind")
	}
	if !re.MatchString(r.FormValue("value")) { // want `validates only a part of it`
		return fmt.Errorf("bad value")
	}
	return nil
}

var each = []*regexp.Regexp{regexp.MustCompile(`[a-z]+`), regexp.MustCompile(`[0-9]+`)}

func checkEach(r *http.Request) error {
	for _, re := range each {
		if !re.MatchString(r.FormValue("value")) { // want `validates only a part of it`
			return fmt.Errorf("bad value")
		}
	}
	return nil
}

// A table of what is not allowed, and one of what is looked for.
var forbidden = []*regexp.Regexp{regexp.MustCompile(`drop[a-z]+`), regexp.MustCompile(`exec[a-z]+`)}

func checkForbidden(r *http.Request) error {
	for _, re := range forbidden {
		if re.MatchString(r.FormValue("value")) {
			return fmt.Errorf("bad value")
		}
	}
	return nil
}

func kinds(r *http.Request) (found []string) {
	for kind, re := range byKind {
		if re.MatchString(r.FormValue("value")) {
			found = append(found, kind)
		}
	}
	return found
}
