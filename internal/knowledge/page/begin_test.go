package page

import "testing"

func TestBegins(t *testing.T) {
	for text, want := range map[string]int{
		"":                open,
		" \n":             open,
		"\x00":            open,
		"<":               open,
		"<h1":             open,
		"<scr\x00":        open,
		"<h1>":            tag,
		"  <H1 class=":    tag,
		"<!doctype html>": tag,
		"<!-- x":          tag,
		"<?xml version":   tag,
		"<b>\x00":         tag,
		"Hello ":          plain,
		"{\"a\":":         plain,
		"<svg>":           plain,
		"<li>":            plain,
		"<h12>":           plain,
		"\x00<h1>":        open,
		"Hello <h1>":      plain,
	} {
		if got := begins(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestIsWeak(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                false,
		"<h1>":                            false,
		`<a href="`:                       true,
		`<a href='`:                       true,
		`<A HREF="`:                       true,
		`<p>a</p><img alt="x" src="`:      true,
		`<a href="/x/`:                    false,
		`<a href="https://`:               false,
		`<a href="x">`:                    false,
		`<a href="x" title="`:             false,
		`<input value=`:                   true,
		`<input value="`:                  false,
		`<a onclick="f('`:                 true,
		`" href="`:                        true,
		`a=`:                              false,
		`<a href="/search?q=`:             false,
		`<a href=/search?q=`:              false,
		`if a < b { x=`:                   true, // of a text that is no HTML, see what the response is
		"<a class=\"\x00\" href=\"":       true,
		"<form action=\"\x00\" method=\"": false,
		`<br/><a href=`:                   true,
	} {
		if got := isWeak(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
