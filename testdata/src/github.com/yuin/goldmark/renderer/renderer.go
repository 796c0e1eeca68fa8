// Package renderer has the part of github.com/yuin/goldmark/renderer's API that the models name.
package renderer

type Option interface{ SetConfig(*int) }
