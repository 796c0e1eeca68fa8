package agents

import (
	"context"
	"os/exec"

	"github.com/sashabaranov/go-openai"
)

// ask has what a model answers as the result of a call, and its tool calls as copies that a loop makes.
func ask(ctx context.Context, c *openai.Client) error {
	resp, err := c.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "small"})
	if err != nil {
		return err
	}
	exec.Command("sh", "-c", resp.Choices[0].Message.Content).Run() // want `answer of a language model reaches exec.Command as text that a shell`
	for _, call := range resp.Choices[0].Message.ToolCalls {
		exec.Command("sh", "-c", call.Function.Arguments).Run() // want `answer of a language model`
	}
	for _, choice := range resp.Choices {
		exec.Command("sh", "-c", choice.Message.Content).Run() // want `answer of a language model`
		exec.Command("wc", "-c", "--", choice.Message.Content).Run()
	}
	return nil
}

// own makes the message itself.
func own() {
	m := openai.ChatCompletionMessage{Role: "user", Content: "ls"}
	exec.Command("sh", "-c", m.Content).Run()
}
