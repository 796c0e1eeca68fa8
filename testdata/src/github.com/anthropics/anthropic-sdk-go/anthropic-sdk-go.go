// Package anthropic has the part of github.com/anthropics/anthropic-sdk-go's API that the models name.
package anthropic

import "encoding/json"

type Message struct {
	Content []ContentBlockUnion
}

type ContentBlockUnion struct {
	Text  string
	Input json.RawMessage
}

type TextBlock struct {
	Text string
}

type ToolUseBlock struct {
	Input json.RawMessage
	Name  string
}
