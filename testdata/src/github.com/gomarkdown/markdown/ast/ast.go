// Package ast has the part of github.com/gomarkdown/markdown/ast's API that the models name.
package ast

type Node interface {
	AsContainer() *Container
	AsLeaf() *Leaf
}

type Container struct{ Literal []byte }

type Leaf struct{ Literal []byte }
