// Package mustache has the part of github.com/cbroglie/mustache's API that the models name.
package mustache

type PartialProvider interface{}

type Template struct{}

func (tmpl *Template) Render(context ...interface{}) (string, error) { return "", nil }

func ParseFile(filename string) (*Template, error) { return nil, nil }

func ParseString(data string) (*Template, error) { return nil, nil }

func ParseStringPartials(data string, partials PartialProvider) (*Template, error) { return nil, nil }

func ParseStringRaw(data string, forceRaw bool) (*Template, error) { return nil, nil }

func Render(data string, context ...interface{}) (string, error) { return "", nil }

func RenderFile(filename string, context ...interface{}) (string, error) { return "", nil }

func RenderPartials(data string, partials PartialProvider, context ...interface{}) (string, error) {
	return "", nil
}

func RenderRaw(data string, forceRaw bool, context ...interface{}) (string, error) { return "", nil }
