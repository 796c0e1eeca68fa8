// Package shortid has the part of github.com/teris-io/shortid's API that the models name.
package shortid

type Shortid struct{ worker uint }

func (sid *Shortid) Generate() (_ string, _ error) { return }

func (sid *Shortid) MustGenerate() string { return "" }

func Generate() (_ string, _ error) { return }

func MustGenerate() string { return "" }
