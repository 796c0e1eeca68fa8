// Package genai has the part of google.golang.org/genai's API that the models name.
package genai

type GenerateContentResponse struct{}

type FunctionCall struct {
	Args map[string]any
	Name string
}

func (r *GenerateContentResponse) Text() string { return "" }

func (r *GenerateContentResponse) ExecutableCode() string { return "" }

func (r *GenerateContentResponse) FunctionCalls() []*FunctionCall { return nil }
