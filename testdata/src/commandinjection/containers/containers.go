// Package containers has command lines that are run in containers.
package containers

import (
	"net/http"

	"github.com/docker/docker/api/types/container"
)

func exec(r *http.Request) *container.ExecOptions {
	if r.FormValue("shell") != "" {
		return &container.ExecOptions{Cmd: []string{"sh", "-c", "ls " + r.FormValue("dir")}} // want `reaches field ExecOptions.Cmd as text that a shell`
	}
	if r.FormValue("tool") != "" {
		return &container.ExecOptions{Cmd: []string{r.FormValue("tool"), "-v"}} // want `reaches field ExecOptions.Cmd as the program`
	}
	if r.FormValue("git") != "" {
		return &container.ExecOptions{Cmd: []string{"git", "log", r.FormValue("rev")}} // want `reaches field ExecOptions.Cmd as an argument`
	}
	return &container.ExecOptions{User: r.FormValue("user"), Cmd: []string{"ls", "-l", r.FormValue("dir")}}
}

func run(r *http.Request) *container.Config {
	c := &container.Config{Image: "alpine"}
	c.Entrypoint = container.StrSlice{"sh", "-c"}
	c.Cmd = container.StrSlice{"bash", "-lc", r.FormValue("line")} // want `reaches field Config.Cmd as text that a shell`
	return c
}
