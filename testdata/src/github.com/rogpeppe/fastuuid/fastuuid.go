// Package fastuuid has the part of github.com/rogpeppe/fastuuid's API that the models name.
package fastuuid

type Generator struct{ counter uint64 }

func (g *Generator) Hex128() string { return "" }

func (g *Generator) Next() (_ [24]byte) { return }

func Hex128(uuid [24]byte) string { return "" }
