package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// storeContainer looks at the command line that a container, or a process in one, is given as a field of a request: it is
// run as exec.Cmd runs its own.
func (g *group) storeContainer(i *ssa.Store, addr *ssa.FieldAddr) {
	name := commandField(addr)
	if name == "" {
		return
	}
	list := i.Val
	if t, ok := list.(*ssa.ChangeType); ok { // Docker has a type of its own for lists of texts
		list = t.X
	}
	line := listOf(list, 0)
	if len(line) == 0 || line[0] == nil {
		return
	}
	place := Place{Callee: "field " + name}
	g.sinkSet(model.Command, g.flowsOf(line[0], i.Block()), i, place)
	g.interprets(line, i, place.Callee)
	place.Given = g.texts(line)
	g.sinkSet(model.Argument, g.obeyed(&call{at: i.Block()}, list, place.Program()), i, place)
}

// commandField names the field of a container's request that is a command line, "ExecOptions.Cmd", or returns "".
func commandField(addr *ssa.FieldAddr) string {
	field, named := fieldName(addr.X.Type(), addr.Field), namedOf(addr.X.Type())
	if named == nil || named.Obj().Pkg() == nil || field != "Cmd" && field != "Command" && field != "Entrypoint" {
		return ""
	}
	switch name := named.Obj().Name(); name {
	case "ExecConfig", "ExecOptions", "ExecCreateOptions", "CreateExecOptions", "PodExecOptions", "Config", "Container":
		path := pkgPath(named.Obj().Pkg())
		for _, module := range [...]string{"github.com/docker/docker/", "github.com/moby/moby/", "github.com/fsouza/go-dockerclient", "k8s.io/api/"} {
			if strings.HasPrefix(path, module) {
				return name + "." + field
			}
		}
	}
	return ""
}
