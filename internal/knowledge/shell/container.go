package shell

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Command lines of containers. A program that starts a container, or a process in one, gives its command line as a
// field of a request. It is run as it stands, so it is read like that of an exec.Cmd, where the field is stored:
//
//	container.ExecOptions{Cmd: []string{"sh", "-c", text}} // text is interpreted in the container

// storeContainer lets what is stored to such a field reach sinks: the program, text that it interprets, the program
// that a launcher starts, and arguments that may be options. A list of which nothing is known says nothing.
func storeContainer(g *taint.Func, i *ssa.Store, addr *ssa.FieldAddr) {
	name := commandField(addr)
	if name == "" {
		return
	}
	list := i.Val
	if t, ok := list.(*ssa.ChangeType); ok { // Docker has a type of its own for lists of texts
		list = t.X
	}
	// The elements of the list, as far as they are known here.
	line := listOf(g, list, 0)
	if len(line) == 0 || line[0] == nil {
		return
	}
	// The four questions of a command line: see program.go.
	place := summary.Sink{Callee: "field " + name}
	g.SinkSet(model.Command, g.Joined(line[0], i.Block()), i, place)
	interprets(g, line, i, place.Callee)
	starts(g, line, 0, i, place.Callee)
	place.Given.Line = texts(g, line)
	g.SinkSet(model.Argument, obeyed(g, &access.Call{At: i.Block()}, list, place.Given.Runs(), 0), i, place)
}

// commandField names the field of a container's request that is a command line, "ExecOptions.Cmd", or returns "". The
// clients of Docker, Moby and Kubernetes have types of a few names for it, so the names and the module are compared.
func commandField(addr *ssa.FieldAddr) string {
	field, named := ssautil.FieldName(addr.X.Type(), addr.Field), ssautil.NamedOf(addr.X.Type())
	if named == nil || named.Obj().Pkg() == nil || field != "Cmd" && field != "Command" && field != "Entrypoint" {
		return ""
	}
	// Config has many meanings, so that the module must be one of those below as well.
	switch name := named.Obj().Name(); name {
	case "ExecConfig", "ExecOptions", "ExecCreateOptions", "CreateExecOptions", "PodExecOptions", "Config", "Container":
		path := ssautil.PkgPath(named.Obj().Pkg())
		for _, module := range [...]string{"github.com/docker/docker/", "github.com/moby/moby/", "github.com/fsouza/go-dockerclient", "k8s.io/api/"} {
			if strings.HasPrefix(path, module) {
				return name + "." + field
			}
		}
	}
	return ""
}
