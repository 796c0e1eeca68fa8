// Package otto has the part of github.com/robertkrimen/otto's API that the models name.
package otto

type Object struct{}

type Otto struct{}

func (o Otto) Call(source string, this interface{}, argumentList ...interface{}) (_ Value, _ error) {
	return
}

func (o *Otto) Compile(filename string, src interface{}) (*Script, error) { return nil, nil }

func (o Otto) Eval(src interface{}) (_ Value, _ error) { return }

func (o Otto) Object(source string) (*Object, error) { return nil, nil }

func (o Otto) Run(src interface{}) (_ Value, _ error) { return }

type Script struct{}

type Value struct{}

func New() *Otto { return nil }

func Run(src interface{}) (_ *Otto, _ Value, _ error) { return }
