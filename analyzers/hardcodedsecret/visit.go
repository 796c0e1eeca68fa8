package hardcodedsecret

import (
	"go/ast"
	"go/token"

	"github.com/secvet/secvet/internal/names"
)

// This file walks the syntax by hand. ast.Inspect visits every node, and four of five are identifiers, types and
// comments that hold no secret: walking past them costs more than all that the pass looks at.

// A visitor walks one file.
type visitor struct {
	scope
	words  *names.Lexicon // what the user says that names mean
	report *reporter
	file   *ast.File
	test   bool // only provider tokens count here

	fn    ast.Node   // the function around the current node
	block []ast.Stmt // the statements around the current one
	at    int        // its index among them
	reads reads      // of the function that was looked through last
}

// walk visits the file in order.
func (v *visitor) walk() {
	for _, decl := range v.file.Decls {
		switch decl := decl.(type) {
		case *ast.GenDecl:
			v.genDecl(decl)
		case *ast.FuncDecl:
			v.function(decl, decl.Body)
		}
	}
}

// genDecl walks constants, variables and types.
func (v *visitor) genDecl(decl *ast.GenDecl) {
	if decl.Tok == token.IMPORT {
		return
	}
	if decl.Tok == token.CONST && v.fn != nil {
		v.consts.add(decl)
	}
	for _, spec := range decl.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			v.typ(spec.Type)
		case *ast.ValueSpec:
			if !v.test {
				v.valueSpec(spec)
			}
			v.typ(spec.Type)
			v.exprs(spec.Values)
		}
	}
}

// function walks a function's body; what happens in it is told to belong to fn.
func (v *visitor) function(fn ast.Node, body *ast.BlockStmt) {
	if body == nil {
		return
	}
	outer := v.fn
	v.fn = fn
	v.stmts(body.List)
	v.fn = outer
}

// typ walks a type that is written in place: the tags of structs matter.
func (v *visitor) typ(e ast.Expr) {
	switch e := e.(type) {
	case *ast.StructType:
		if !v.test {
			v.tags(e)
		}
		for _, field := range e.Fields.List {
			if field.Tag != nil {
				v.literal(field.Tag)
			}
			v.typ(field.Type)
		}
	case *ast.ArrayType:
		v.typ(e.Elt)
	case *ast.MapType:
		v.typ(e.Value)
	case *ast.StarExpr:
		v.typ(e.X)
	case *ast.ChanType:
		v.typ(e.Value)
	}
}

// stmts walks the statements of a block.
func (v *visitor) stmts(list []ast.Stmt) {
	block, at := v.block, v.at
	for i, s := range list {
		v.block, v.at = list, i
		v.stmt(s)
	}
	v.block, v.at = block, at
}

// stmt walks the statements that most code consists of.
func (v *visitor) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case nil:
	case *ast.ExprStmt:
		v.expr(s.X)
	case *ast.AssignStmt:
		if !v.test {
			v.assign(s)
		}
		v.exprs(s.Lhs)
		v.exprs(s.Rhs)
	case *ast.IfStmt:
		if !v.test {
			v.unset(s)
			v.replaced(s)
		}
		v.stmt(s.Init)
		v.expr(s.Cond)
		v.stmts(s.Body.List)
		v.stmt(s.Else)
	case *ast.ReturnStmt:
		if !v.test {
			v.returned(s)
		}
		v.exprs(s.Results)
	case *ast.BlockStmt:
		v.stmts(s.List)
	case *ast.DeclStmt:
		if decl, ok := s.Decl.(*ast.GenDecl); ok {
			v.genDecl(decl)
		}
	case *ast.DeferStmt:
		v.expr(s.Call)
	case *ast.GoStmt:
		v.expr(s.Call)
	default:
		v.flowStmt(s)
	}
}

// flowStmt walks loops, switches and what is rare.
func (v *visitor) flowStmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ForStmt:
		v.stmt(s.Init)
		v.expr(s.Cond)
		v.stmt(s.Post)
		v.stmts(s.Body.List)
	case *ast.RangeStmt:
		v.expr(s.X)
		v.stmts(s.Body.List)
	case *ast.SwitchStmt:
		if !v.test {
			v.switched(s)
		}
		v.stmt(s.Init)
		v.expr(s.Tag)
		v.stmts(s.Body.List)
	case *ast.TypeSwitchStmt:
		v.stmt(s.Init)
		v.stmt(s.Assign)
		v.stmts(s.Body.List)
	case *ast.CaseClause:
		for _, e := range s.List {
			if !v.isConnection(e) { // compared with, as in binary
				v.expr(e)
			}
		}
		v.stmts(s.Body)
	case *ast.SelectStmt:
		v.stmts(s.Body.List)
	case *ast.CommClause:
		v.stmt(s.Comm)
		v.stmts(s.Body)
	case *ast.LabeledStmt:
		v.stmt(s.Stmt)
	case *ast.SendStmt:
		v.expr(s.Chan)
		v.expr(s.Value)
	case *ast.IncDecStmt:
		v.expr(s.X)
	}
}

func (v *visitor) exprs(list []ast.Expr) {
	for _, e := range list {
		v.expr(e)
	}
}

// expr walks an expression. Identifiers end it.
func (v *visitor) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Ident, nil:
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			v.literal(e)
		}
	case *ast.CallExpr:
		if !v.test {
			v.call(e)
		}
		v.expr(e.Fun)
		v.exprs(e.Args)
	case *ast.SelectorExpr:
		v.expr(e.X)
	case *ast.BinaryExpr:
		if v.binary(e) {
			v.expr(e.X)
			v.expr(e.Y)
		}
	case *ast.CompositeLit:
		if !v.test {
			v.composite(e)
		}
		v.typ(e.Type)
		v.exprs(e.Elts)
	case *ast.KeyValueExpr:
		v.expr(e.Key)
		v.expr(e.Value)
	case *ast.UnaryExpr:
		v.expr(e.X)
	case *ast.FuncLit:
		v.function(e, e.Body)
	default:
		v.otherExpr(e)
	}
}

// otherExpr walks the expressions that only lead to others.
func (v *visitor) otherExpr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		v.expr(e.X)
	case *ast.StarExpr:
		v.expr(e.X)
	case *ast.IndexExpr:
		v.expr(e.X)
		v.expr(e.Index)
	case *ast.IndexListExpr:
		v.expr(e.X)
	case *ast.SliceExpr:
		v.expr(e.X)
		v.expr(e.Low)
		v.expr(e.High)
		v.expr(e.Max)
	case *ast.TypeAssertExpr:
		v.expr(e.X)
	case *ast.ArrayType, *ast.MapType, *ast.StructType, *ast.ChanType:
		v.typ(e)
	}
}
