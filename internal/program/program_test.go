package program

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// A case is a program: packages in the order of their imports, each a source text. A comment behind a call says which types
// its receiver can be of, and whether these are all: `x.Run() // a.T b.U, all`. A call without a comment has no answer.
var cases = map[string][]string{
	"a variable that another package sets by a function": {
		`package service
type Mounts interface{ Run() }
var mounts Mounts
func Get() Mounts { return mounts }
func Register(m Mounts) { mounts = m }`,
		`package logic
import "service"
type impl struct{}
func (*impl) Run() {}
func New() service.Mounts { return &impl{} }
func init() { service.Register(New()) }`,
		`package other
type same struct{}
func (same) Run() {}`,
		`package controller
import "service"
func handle() { service.Get().Run() } // logic.impl, all`,
		`package main
import (_ "logic"; _ "other"; _ "controller")
func main() {}`,
	},
	"a field of an exported variable": {
		`package config
type Adapter interface{ Query() }
type Config struct { Adapter Adapter }
var Conf Config`,
		`package mysql
type DB struct{}
func (DB) Query() {}`,
		`package postgres
type DB struct{}
func (*DB) Query() {}`,
		`package handlers
import "config"
func handle() { config.Conf.Adapter.Query() } // mysql.DB postgres.DB, all`,
		`package main
import ("config"; "mysql"; "postgres"; _ "handlers")
func main() {
	config.Conf.Adapter = mysql.DB{}
	if len("x") > 0 { config.Conf = config.Config{Adapter: &postgres.DB{}} }
}`,
	},
	"a constructor that returns what another one does, beside an error": {
		`package store
type Store interface{ Get() }`,
		`package memory
type store struct{}
func (*store) Get() {}
func New() (*store, error) { return &store{}, nil }`,
		`package redis
type store struct{}
func (*store) Get() {}
func New() (*store, error) { return &store{}, nil }`,
		`package disk
type store struct{}
func (*store) Get() {}
func New() (*store, error) { return &store{}, nil }`,
		`package open
import ("store"; "memory"; "redis")
func Open(shared bool) (store.Store, error) {
	if shared { return redis.New() }
	return memory.New()
}`,
		`package handlers
import "store"
type H struct { S store.Store }
func (h *H) Handle() { h.S.Get() } // redis.store memory.store, all
var assigned store.Store
func Assign(s store.Store, err error) { assigned = s }
func Cached() { assigned.Get() } // disk.store, all`,
		`package main
import ("open"; "disk"; "handlers"; "store")
func keep() (store.Store, error) {
	var s store.Store
	var err error
	s, err = disk.New()
	return s, err
}
func main() {
	s, _ := open.Open(true)
	h := &handlers.H{S: s}
	h.Handle()
	handlers.Assign(disk.New())
	k, _ := keep()
	k.Get() // disk.store, all
}`,
	},
	"a registry": {
		`package tools
type Tool interface { Exec() }
type entry struct { Tool; name string }
var all = map[string]Tool{}
var list []entry
func Register(name string, t Tool) { all[name] = t; list = append(list, entry{t, name}) }
func Find(name string) (Tool, bool) { t, ok := all[name]; return t, ok }
func Each() { for _, e := range list { e.Exec() } }`,
		`package shell
import "tools"
type tool struct{}
func (tool) Exec() {}
func init() { tools.Register("shell", tool{}) }`,
		`package echo
import "tools"
type tool struct{}
func (tool) Exec() {}
func init() { tools.Register("echo", tool{}) }`,
		`package h
import "tools"
func handle() { if t, ok := tools.Find("shell"); ok { t.Exec() } } // shell.tool echo.tool, all`,
		`package main
import (_ "shell"; _ "echo"; _ "h")
func main() {}`,
	},
	"a parameter has an answer if it is one type only": {
		`package a
type Runner interface { Run() }
type One struct{}
func (One) Run() {}
type Two struct{}
func (Two) Run() {}
func Only(r Runner) { r.Run() } // a.One, all
func Both(r Runner) { r.Run() }
func Lent(r Runner) { r.Run() } // a.One`,
		`package main
import "a"
func main() { a.Only(a.One{}); a.Both(a.One{}); a.Both(a.Two{}); a.Lent(a.One{}); f := a.Lent; f(nil) }`,
	},
	"nothing is stored, and one type implements it": {
		`package a
type Runner interface { Run() }
type Holder struct { R Runner; C Closer }
type Closer interface { Close() }
type One struct{}
func (One) Run() {}
func (One) Close() {}
type Two struct{}
func (*Two) Close() {}
func (h Holder) Do() { h.R.Run() } // a.One
func (h Holder) End() { h.C.Close() }`,
		`package mock
type Runner struct{}
func (Runner) Run() {}`,
		`package main
import _ "a"
func main() {}`,
	},
	"a factory that is an interface, a channel, a slice and a conversion": {
		`package a
type Conn interface { Do() }
type Factory interface { Make() (Conn, error) }
type conn struct{}
func (conn) Do() {}
type factory struct{}
func (factory) Make() (Conn, error) { return conn{}, nil }
type other struct{}
func (other) Do() {}
var f Factory = factory{}
var ch = make(chan Conn, 1)
var _ = Conn(other{})
func A() { c, _ := f.Make(); c.Do() } // a.conn, all
func B() { ch <- other{}; c := <-ch; c.Do() } // a.other, all
func C() { list := []Conn{conn{}}; list = append(list, Conn(other{})); list[0].Do() } // a.conn a.other, all
func D(x any) { x.(Conn).Do() } // a.other, all
func Pass() any { return other{} }`,
		`package main
import "a"
func main() { a.D(7); var c any = a.Pass(); a.D(c) }`,
	},
	"a library without a main package may be given anything": {
		`package a
type Runner interface { Run() }
type One struct{}
func (One) Run() {}
func (One) Stop() {}
type Server struct { r Runner }
func New() *Server { return &Server{r: One{}} }
func (s *Server) Do() { s.r.Run() } // a.One`,
	},
	"two packages that need each other: the first one gets its answer": {
		`package x
type Runner interface { Run() }
var A, B Runner`,
		`package a
import "x"
type T struct{}
func (T) Run() { x.B.Run() } // b.T, all
func init() { x.A = T{} }`,
		`package b
import "x"
type T struct{}
func (T) Run() { x.A.Run() }
func init() { x.B = T{} }`,
		`package main
import (_ "a"; _ "b")
func main() {}`,
	},
	"a circle: what imports the caller is left out": {
		`package core
type Job struct{}
type Runner interface { Run(Job) }
type Server struct { r Runner }
func New(r Runner) *Server { return &Server{r} }
func (s *Server) Do() { s.r.Run(Job{}) }`,
		`package impl
import "core"
type Impl struct{}
func (Impl) Run(core.Job) {}`,
		`package main
import ("core"; "impl")
func main() { core.New(impl.Impl{}) }`,
	},
}

func TestTypes(t *testing.T) {
	for name, texts := range cases {
		t.Run(name, func(t *testing.T) {
			units, want := load(t, texts, false)
			table := New(units)
			table.Link()
			got := make(map[string]string)
			for _, pos := range slices.Sorted(maps.Keys(table.calls)) { // of several calls in a line the last one counts
				if answer := describe(table, pos); answer != "" {
					at := units[0].Fset.Position(pos)
					got[fmt.Sprint(at.Filename, ":", at.Line)] = answer
				}
			}
			for at, w := range want {
				if got[at] != w {
					t.Errorf("%s: %q, want %q", at, got[at], w)
				}
				delete(got, at)
			}
			for at, g := range got {
				t.Errorf("%s: %q, want no answer", at, g)
			}
			for _, u := range units {
				r := reach{make(map[[2]*packages.Package]bool)}
				if r.leads(u, u) {
					t.Errorf("%s needs itself", u.PkgPath)
				}
			}
		})
	}
}

// describe returns what a table says of a call in the form of the comments.
func describe(table *Table, pos token.Pos) string {
	found, all := table.Types(pos)
	var names []string
	for _, typ := range found {
		names = append(names, strings.TrimPrefix(types.TypeString(typ, func(p *types.Package) string { return p.Name() }), "*"))
	}
	if all {
		return strings.Join(names, " ") + ", all"
	}
	return strings.Join(names, " ")
}

// load type-checks packages and reads what their comments say. The files are read in the order of the packages, or else in
// the opposite one.
func load(t *testing.T, texts []string, backward bool) (units []*packages.Package, want map[string]string) {
	fset := token.NewFileSet()
	byPath := make(map[string]*packages.Package)
	want = make(map[string]string)
	files := make([]*ast.File, len(texts))
	for i := range texts {
		if backward {
			i = len(texts) - 1 - i
		}
		path, rest, _ := strings.Cut(strings.TrimPrefix(texts[i], "package "), "\n")
		var err error
		if files[i], err = parser.ParseFile(fset, path+".go", "package "+path[strings.LastIndexByte(path, '/')+1:]+"\n"+rest, parser.ParseComments); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range files {
		path := strings.TrimSuffix(fset.Position(file.Package).Filename, ".go")
		u := &packages.Package{
			ID: path, PkgPath: path, Name: file.Name.Name, Fset: fset, Syntax: []*ast.File{file}, Imports: make(map[string]*packages.Package),
			TypesInfo: &types.Info{
				Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
				Selections: make(map[*ast.SelectorExpr]*types.Selection), Implicits: make(map[ast.Node]types.Object),
			},
		}
		conf := types.Config{Importer: importer(byPath)}
		var err error
		if u.Types, err = conf.Check(path, fset, u.Syntax, u.TypesInfo); err != nil {
			t.Fatal(err)
		}
		for _, imp := range u.Types.Imports() {
			u.Imports[imp.Path()] = byPath[imp.Path()]
		}
		for _, group := range file.Comments {
			at := fset.Position(group.Pos())
			want[fmt.Sprint(at.Filename, ":", at.Line)] = strings.TrimSpace(group.Text())
		}
		byPath[path] = u
		units = append(units, u)
	}
	return units, want
}

type importer map[string]*packages.Package

func (i importer) Import(path string) (*types.Package, error) { return i[path].Types, nil }

// TestOrder holds that what a table says depends on the order of the packages and not on the places in the file set, which
// are those of the order in which files were read.
func TestOrder(t *testing.T) {
	for name, texts := range cases {
		var said [2][]string
		for i := range said {
			units, _ := load(t, texts, i == 1)
			table := New(units)
			table.Link()
			for _, site := range table.order {
				said[i] = append(said[i], fmt.Sprint(site.types, site.all))
			}
		}
		if !slices.Equal(said[0], said[1]) {
			t.Errorf("%s: %q, and with files that are read in another order %q", name, said[0], said[1])
		}
	}
}

// TestMakers holds that of a library's constructor the function is told, as its source is not at hand.
func TestMakers(t *testing.T) {
	units, _ := load(t, []string{
		`package example.com/dep
type Client interface { Do() }
type client struct{}
func (client) Do() {}
func New() (Client, error) { return client{}, nil }`,
		`package main
import "example.com/dep"
type server struct { c dep.Client }
func main() { c, _ := dep.New(); s := server{c}; s.c.Do() }`,
	}, false)
	delete(units[1].Imports, "example.com/dep")
	table := New(units[1:])
	table.Link()
	var got []string
	for pos := range table.calls {
		table.Makers(pos, func(fn *types.Func, result int) { got = append(got, fmt.Sprint(fn.FullName(), result)) })
	}
	if want := []string{"example.com/dep.New0"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWritten holds which variables other packages than their own write to, or give away by their address.
func TestWritten(t *testing.T) {
	units, _ := load(t, []string{
		`package conf
type Nginx struct { Reload string; Args []string }
var Set, Part, Element, Given, Own, Read Nginx
func init() { Own.Reload = "x" }`,
		`package main
import "conf"
func fill(n *string) { *n = "x" }
func main() {
	conf.Set = conf.Nginx{}
	(conf.Part).Reload = "x"
	conf.Element.Args[0] = "x"
	fill(&conf.Given.Reload)
	n := conf.Read
	n.Reload = "x"
}`,
	}, false)
	table := New(units)
	for name, want := range map[string]bool{"Set": true, "Part": true, "Element": true, "Given": true, "Own": false, "Read": false} {
		if got := table.Written("conf."+name, nil); got != want {
			t.Errorf("%s: %v", name, got)
		}
		if table.Written("conf."+name, units[1].Types) {
			t.Errorf("%s is left to the callers of who writes it", name)
		}
	}
}

// TestFunctions holds which functions a call of a value can run: those that any package stores in the field, variable or
// container, and none for a parameter.
func TestFunctions(t *testing.T) {
	units, _ := load(t, []string{
		`package utils
func UUID() string { return "" }
func Short() string { return "" }`,
		`package session
import "utils"
type step func() string
type Config struct { NewKey func() string; steps []step; ByName map[string]func() string; Given func() string }
type worker struct{}
func (worker) key() string { return "" }
func New(c Config) *Config {
	if c.NewKey == nil { c.NewKey = utils.UUID }
	c.steps = []step{first, worker{}.key}
	return &c
}
func first() string { return "" }
func (c *Config) Do(f func() string) {
	c.NewKey()
	for _, s := range c.steps { s() }
	c.ByName["x"]()
	f()
	c.Given()
}`,
		`package main
import ("session"; "utils")
func own() string { return "" }
func main() {
	c := session.New(session.Config{NewKey: utils.Short, ByName: map[string]func() string{"x": utils.Short}, Given: own})
	c.Do(utils.UUID)
}`,
	}, false)
	table := New(units)
	table.Link()
	var got []string
	for _, site := range table.order {
		line := units[1].Fset.Position(site.pos).Line
		table.Functions(site.pos, func(fn *types.Func, bound bool) { got = append(got, fmt.Sprint(line, fn.FullName(), bound)) })
	}
	want := []string{
		"14utils.UUIDfalse", "14utils.Shortfalse", "15session.firstfalse", "15(session.worker).keytrue", "16utils.Shortfalse",
	}
	if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUncalled(t *testing.T) {
	texts := []string{
		`package app/internal/fetch
type Doer interface{ SetDoer() }
type F struct{ n int }
func (f *F) SetForTest(n int) { f.n = n }
func (f *F) Set(n int) { f.n = n }
func (f *F) SetDoer() {}
func (f *F) Value() {}
func New() *F { return &F{} }
func Unused() {}
type List[T any] struct{}
func (List[T]) Add() {}
func (List[T]) Drop() {}`,
		`package app/fetch
func Unused() {}`,
		`package main
import ("app/internal/fetch"; _ "app/fetch")
func main() {
	f := fetch.New()
	f.Set(1)
	var d fetch.Doer = f
	d.SetDoer()
	run := f.Value
	run()
	fetch.List[int]{}.Add()
}`,
	}
	uncalled := func(texts []string) (found []string) {
		units, _ := load(t, texts, false)
		table := New(units)
		for _, u := range units {
			for _, obj := range u.TypesInfo.Defs {
				if fn, ok := obj.(*types.Func); ok && table.Uncalled(fn) {
					found = append(found, fn.Name())
				}
			}
		}
		slices.Sort(found)
		return found
	}
	if got := uncalled(texts); !slices.Equal(got, []string{"Drop", "SetForTest", "Unused"}) {
		t.Errorf("%q are called by nothing", got)
	}
	units, _ := load(t, texts, false)
	table := New(units)
	var called []string
	for _, u := range units {
		for _, obj := range u.TypesInfo.Defs {
			if fn, ok := obj.(*types.Func); ok && table.Called(fn) {
				called = append(called, fn.Name())
			}
		}
	}
	slices.Sort(called)
	if !slices.Equal(called, []string{"Add", "New", "Set", "SetDoer", "SetDoer", "Value"}) {
		t.Errorf("%q are called", called)
	}
	// Of a library others call what they like.
	if got := uncalled(texts[:2]); got != nil {
		t.Errorf("%q are called by nothing in a library", got)
	}
}
