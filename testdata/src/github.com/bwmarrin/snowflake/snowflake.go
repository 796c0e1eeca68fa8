// Package snowflake has the part of github.com/bwmarrin/snowflake's API that the models name.
package snowflake

type ID int64

type Node struct{ node int64 }

func NewNode(node int64) (_ *Node, _ error) { return }

func (f ID) Base2() string { return "" }

func (f ID) Base32() string { return "" }

func (f ID) Base36() string { return "" }

func (f ID) Base58() string { return "" }

func (f ID) Base64() string { return "" }

func (f ID) Bytes() (_ []byte) { return }

func (f ID) Int64() int64 { return 0 }

func (f ID) String() string { return "" }

func (n *Node) Generate() (_ ID) { return }
