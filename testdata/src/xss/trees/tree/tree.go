// Package tree builds documents.
package tree

type Field struct{ Name, Value string }
type Group struct{ Fields []Field }
type Doc struct {
	Title  string
	Groups []*Group
}

type Builder struct{ doc *Doc }

func New(title string) *Builder { return &Builder{doc: &Doc{Title: title}} }

func (b *Builder) Group() *Builder {
	b.doc.Groups = append(b.doc.Groups, &Group{})
	return b
}

func (b *Builder) Field(name, value string) *Builder {
	g := b.doc.Groups[len(b.doc.Groups)-1]
	g.Fields = append(g.Fields, Field{Name: name, Value: value})
	return b
}

func (b *Builder) Build() *Doc { return b.doc }
