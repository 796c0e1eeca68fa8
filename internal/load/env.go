package load

import (
	"context"
	"encoding/json"
	"go/types"
	"os/exec"
	"strconv"
	"strings"
)

// An Env is what the go command builds for, and with what.
type Env struct {
	Text    string // all of it, for a key; "" if the go command did not say
	arch    string
	cgo     bool
	version int // of the go command: 26 of go1.26.1
}

// variables are those settings of the go command that change what packages are and which files belong to them.
var variables = [...]string{"GOARCH", "GOOS", "GOVERSION", "GOROOT", "GOEXPERIMENT", "GOFLAGS", "CGO_ENABLED", "CC", "CGO_CFLAGS", "CGO_CPPFLAGS", "PKG_CONFIG"}

// environment asks the go command.
func environment(c Config) (env Env) {
	ctx := c.Context
	if ctx == nil {
		ctx = context.Background()
	}
	cmd := exec.CommandContext(ctx, "go", append([]string{"env", "-json"}, variables[:]...)...)
	cmd.Dir, cmd.Env = c.Dir, c.Env
	env.cgo = true
	text, err := cmd.Output()
	values := make(map[string]string)
	if err != nil || json.Unmarshal(text, &values) != nil {
		return env
	}
	env.Text, env.arch, env.cgo = string(text), values["GOARCH"], values["CGO_ENABLED"] != "0"
	if rest, ok := strings.CutPrefix(values["GOVERSION"], "go1."); ok {
		minor, _, _ := strings.Cut(rest, ".")
		env.version, _ = strconv.Atoi(minor)
	}
	return env
}

// sizes returns the sizes of types for the machine that is built for.
func (e Env) sizes() types.Sizes {
	if s := types.SizesFor("gc", e.arch); s != nil {
		return s
	}
	return types.SizesFor("gc", "amd64") // as the type checker does
}
