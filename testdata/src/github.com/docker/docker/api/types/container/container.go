// Package container has the part of Docker's API that the engine knows.
package container

type ExecOptions struct {
	User string
	Cmd  []string
}

type Config struct {
	Image      string
	Entrypoint StrSlice
	Cmd        StrSlice
}

type StrSlice []string
