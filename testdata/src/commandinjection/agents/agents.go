// Package agents has commands by what models answer, tools are called with, queues deliver and other than web clients send.
package agents

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
	"github.com/mark3labs/mcp-go/client"
	"github.com/mark3labs/mcp-go/mcp"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/ollama/ollama/api"
	"github.com/openai/openai-go/v3"
	"github.com/redis/go-redis/v9"
	"github.com/tmc/langchaingo/llms"
	"google.golang.org/genai"
)

func sh(text string) { exec.Command("sh", "-c", text).Run() } // want `command of an SSH client "SSH_ORIGINAL_COMMAND" reaches exec.Command as text that a shell`

func front() {
	sh(os.Getenv("SSH_ORIGINAL_COMMAND"))
	exec.Command("sh", "-c", "grep "+os.Getenv("QUERY_STRING")+" data").Run() // want `CGI variable "QUERY_STRING" reaches exec.Command as text that a shell`
	exec.Command("git", "log", os.Getenv("GIT_DIR")).Run()
}

func tool(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	text, err := req.RequireString("command")
	if err != nil {
		return nil, err
	}
	exec.Command("sh", "-c", text).Run()            // want `tool argument "command" reaches exec.Command as text that a shell`
	exec.Command(req.GetString("tool", "ls")).Run() // want `as the program to run`
	file, _ := req.GetArguments()["file"].(string)
	exec.Command("sh", "-c", "cat "+file).Run() // want `tool argument`
	exec.Command("wc", "--", file).Run()
	exec.Command("head", "-n", string(rune(req.GetInt("n", 1)))).Run()
	return nil, nil
}

type input struct{ Command string }

func typed(ctx context.Context, req *sdk.CallToolRequest, in input) (*sdk.CallToolResult, any, error) {
	exec.Command("bash", "-c", in.Command).Run() // want `tool argument reaches exec.Command as text that a shell`
	return nil, nil, nil
}

func raw(ctx context.Context, req *sdk.CallToolRequest) (*sdk.CallToolResult, error) {
	var in input
	if err := json.Unmarshal(req.Params.Arguments, &in); err != nil {
		return nil, err
	}
	exec.Command("bash", "-c", in.Command).Run() // want `tool argument`
	exec.Command("cat", in.Command).Run()
	return nil, nil
}

// helper is called by the program itself: no tool.
func helper(ctx context.Context, name string, in input) { exec.Command("bash", "-c", in.Command).Run() }

func models(ctx context.Context, m *anthropic.Message, g *genai.GenerateContentResponse, o api.GenerateResponse, l llms.Model, c *openai.ChatCompletionMessage) {
	exec.Command("sh", "-c", m.Content[0].Text).Run() // want `answer of a language model`
	exec.Command("sh", "-c", g.Text()).Run()          // want `answer of a language model`
	exec.Command("sh", "-c", o.Response).Run()        // want `answer of a language model`
	text, _ := llms.GenerateFromSinglePrompt(ctx, l, "list the files")
	exec.Command("sh", "-c", text).Run()      // want `answer of a language model`
	exec.Command("sh", "-c", c.Content).Run() // want `answer of a language model`
	helper(ctx, "ls", input{"ls"})
}

func queues(m types.Message, x redis.XMessage) {
	exec.Command("sh", "-c", *m.Body).Run() // want `queued message`
	job, _ := x.Values["job"].(string)
	exec.Command("sh", "-c", job).Run() // want `Redis message`
}

func starts(m *anthropic.ToolUseBlock) {
	var server struct {
		Command string
		Args    []string
	}
	if json.Unmarshal(m.Input, &server) != nil {
		return
	}
	client.NewStdioMCPClient(server.Command, nil) // want `reaches client.NewStdioMCPClient as the program to run`
	client.NewStdioMCPClient("server", nil, server.Args...)
	client.NewStdioMCPClient("npx", nil, "-y", "server")
}
