// Package html has the part of github.com/yuin/goldmark/renderer/html's API that the models name.
package html

import "github.com/yuin/goldmark/renderer"

func WithUnsafe() renderer.Option { return nil }
