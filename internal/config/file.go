package config

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/secvet/secvet/internal/disk"
)

// maxFile bounds a configuration, in bytes. It is read before anything is known of who wrote it.
const maxFile = disk.Settings

// maxErrors is how many errors are told of a configuration.
const maxErrors = 20

// Read takes over what a configuration says, but for settings that a flag has given. All errors are
// reported, joined, each with the file's name and the line.
func (v *Values) Read(name string, text []byte) error {
	if len(text) > maxFile {
		return fmt.Errorf("%s: larger than %d bytes", name, maxFile)
	}
	r := reader{values: v, name: name, seen: make(map[string]int)}
	var doc yaml.Node
	dec := yaml.NewDecoder(strings.NewReader(string(text)))
	if err := dec.Decode(&doc); err != nil {
		if len(strings.TrimSpace(string(text))) == 0 || errors.Is(err, io.EOF) {
			return nil // nothing but comments
		}
		return syntaxError(name, err)
	}
	// What follows the document would be passed over, be it another one or no YAML at all.
	var more yaml.Node
	switch err := dec.Decode(&more); {
	case err == nil:
		return fmt.Errorf("%s:%d: a second document", name, more.Line)
	case !errors.Is(err, io.EOF):
		return syntaxError(name, err)
	}
	r.document(&doc)
	return errors.Join(r.errs...)
}

// syntaxError names the file and the line of what is no YAML.
func syntaxError(name string, err error) error {
	return fmt.Errorf("%s:%s", name, strings.TrimPrefix(" "+strings.TrimPrefix(err.Error(), "yaml: "), " line "))
}

// A reader walks a document's nodes, which know their lines.
type reader struct {
	values *Values
	name   string
	seen   map[string]int // the line of each key
	errs   []error
}

func (r *reader) errorf(n *yaml.Node, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s:%d: %s", r.name, n.Line, fmt.Sprintf(format, args...)))
}

func (r *reader) document(doc *yaml.Node) {
	if len(doc.Content) != 1 || doc.Content[0].Tag == "!!null" {
		return
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		r.errorf(root, "want lines of the form \"key: value\"")
		return
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		if len(r.errs) >= maxErrors {
			r.errs = append(r.errs, fmt.Errorf("%s: there are more errors", r.name))
			break
		}
		r.entry(root.Content[i], root.Content[i+1])
	}
}

// entry reads one key and its value.
func (r *reader) entry(key, val *yaml.Node) {
	var s *Setting
	var names []string
	for i := range r.values.settings {
		names = append(names, r.values.settings[i].Name)
		if r.values.settings[i].Name == key.Value {
			s = &r.values.settings[i]
		}
	}
	switch {
	case s == nil:
		r.errorf(key, "unknown key %q%s; 'secvet config' lists the keys", key.Value, Suggest(key.Value, names))
		return
	case r.seen[s.Name] > 0:
		r.errorf(key, "%s is already on line %d", s.Name, r.seen[s.Name])
		return
	}
	r.seen[s.Name] = key.Line
	items, ok := r.items(s, val)
	if at := r.values.at[s.Name]; ok && !at.given {
		*at = value{items: items, origin: fmt.Sprintf("%s:%d", r.name, key.Line)}
	}
}

// items reads a value: one text, or a list of them where the setting is one.
func (r *reader) items(s *Setting, val *yaml.Node) (items []string, ok bool) {
	nodes := []*yaml.Node{val}
	if val.Kind == yaml.SequenceNode && s.Kind == List {
		nodes = val.Content
	}
	before := len(r.errs)
	for _, n := range nodes {
		switch {
		case n.Kind != yaml.ScalarNode || n.Anchor != "" || n.Tag == "!!null":
			r.errorf(n, "%s wants %s", s.Name, s.Kind.form())
		case s.Kind == Bool && n.Tag != "!!bool":
			r.errorf(n, "%s is true or false, not %q", s.Name, n.Value)
		default:
			if err := s.check(n.Value); err != nil {
				r.errorf(n, "%v", err)
			}
			items = append(items, n.Value)
		}
	}
	return items, len(r.errs) == before
}

// form says what a value of the kind looks like.
func (k Kind) form() string {
	switch k {
	case Bool:
		return "true or false"
	case List:
		return "a text or a list of texts"
	}
	return "a text"
}
