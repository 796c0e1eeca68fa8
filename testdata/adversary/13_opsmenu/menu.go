package opsmenu

import (
	"context"
	"io"
	"net/http"
	"os/exec"
	"time"
)

type disk struct {
	label string
	ctx   context.Context
}

func (d disk) usage() ([]byte, error) {
	return exec.CommandContext(d.ctx, "df", "-h").Output()
}

func (d disk) find() ([]byte, error) {
	return exec.CommandContext(d.ctx, "/bin/sh", "-c", "lsblk -o NAME,LABEL | grep -w "+d.label).Output()
}

var actions = map[string]func(disk) ([]byte, error){
	"usage": disk.usage,
	"find":  disk.find,
}

func retry[T any](n int, f func() (T, error)) (v T, err error) {
	for i := range n {
		if v, err = f(); err == nil {
			return v, nil
		}
		time.Sleep(time.Duration(i) * 50 * time.Millisecond)
	}
	return v, err
}

func Menu(w http.ResponseWriter, r *http.Request) {
	action, ok := actions[r.PathValue("action")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	d := disk{label: r.PostFormValue("label"), ctx: r.Context()}
	out, err := retry(3, func() ([]byte, error) { return action(d) })
	if err != nil {
		http.Error(w, "failed", http.StatusBadGateway)
		return
	}
	io.WriteString(w, string(out))
}
