// Package lua has the part of github.com/yuin/gopher-lua's API that the models name.
package lua

import (
	"io"
)

type LFunction struct{}

type LState struct{}

func (ls *LState) DoFile(path string) error { return nil }

func (ls *LState) DoString(source string) error { return nil }

func (ls *LState) Load(reader io.Reader, name string) (*LFunction, error) { return nil, nil }

func (ls *LState) LoadFile(path string) (*LFunction, error) { return nil, nil }

func (ls *LState) LoadString(source string) (*LFunction, error) { return nil, nil }

type Options struct{}

func NewState(opts ...Options) *LState { return nil }
