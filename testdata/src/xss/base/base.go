// Package base writes what its callers give it.
package base

import (
	"errors"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"
	"strings"
)

func Title(w io.Writer, title string) { fmt.Fprintf(w, "<h1>%s</h1>", title) }

func Line(w io.Writer, line string) { fmt.Fprintf(w, "line: %s\n", line) }

func Escaped(w io.Writer, title string) { fmt.Fprintf(w, "<h1>%s</h1>", html.EscapeString(title)) }

func Respond(w http.ResponseWriter, text string) { io.WriteString(w, "text: "+text) }

func JSON(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "application/json")
	io.WriteString(w, text)
}

func Page(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, text)
}

func Heading(title string) string { return "<h1>" + title + "</h1>" }

func Greeting(name string) string { return "Hello " + name }

func Safe(s string) template.HTML { return template.HTML(s) }

// A Note is what somebody has written.
type Note struct{ Text, Title string }

// Sanitize leaves no tag in the text.
func (n *Note) Sanitize() { n.Text = html.EscapeString(n.Text) }

// Shorten sanitizes some texts.
func (n *Note) Shorten() {
	if len(n.Text) > 80 {
		n.Text = html.EscapeString(n.Text[:80])
	}
}

// Check sanitizes a text that it finds good.
func (n *Note) Check() error {
	if n.Text == "" {
		return errors.New("no text")
	}
	n.Text = clean(n.Text)
	return nil
}

func clean(text string) string { return html.EscapeString(strings.TrimSpace(text)) }

// A Store has notes by their titles.
type Store struct{ notes map[string]string }

// GetNote returns a note, with the title that it was asked for.
func (s *Store) GetNote(title string) (*Note, error) {
	text, ok := s.notes[title]
	if !ok {
		return nil, errors.New("no note")
	}
	return &Note{Title: title, Text: text}, nil
}

// GetTitle returns a text that it makes of the name.
func (s *Store) GetTitle(name string) (string, error) {
	if name == "" {
		return "", errors.New("no name")
	}
	return "<i>" + name + "</i>", nil
}

// MakeNote looks nothing up.
func (s *Store) MakeNote(title string) (*Note, error) {
	if title == "" {
		return nil, errors.New("no title")
	}
	return &Note{Title: title}, nil
}
