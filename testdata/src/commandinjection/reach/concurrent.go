package reach

import (
	"context"
	"io"
	"net/http"
	"os/exec"

	"golang.org/x/sync/errgroup"
)

func group(w http.ResponseWriter, r *http.Request) {
	g, ctx := errgroup.WithContext(r.Context())
	for _, host := range r.URL.Query()["host"] {
		g.Go(func() error { return ping(ctx, host) })
	}
	g.Wait()
}

func ping(ctx context.Context, host string) error {
	return exec.CommandContext(ctx, "sh", "-c", "ping -c1 "+host).Run() // want `reaches`
}

type job struct{ cmd, dir string }

// worker is another goroutine than the one that has the request.
func worker(jobs <-chan job) {
	for j := range jobs {
		exec.Command("sh", "-c", j.cmd).Run() // want `reaches`
		exec.Command("sh", "-c", j.dir).Run()
	}
}

func enqueue(jobs chan<- job) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		jobs <- job{cmd: r.PostFormValue("cmd"), dir: "/srv"}
	}
}

func serve() {
	jobs := make(chan job)
	go worker(jobs)
	http.Handle("/", enqueue(jobs))
}

func piped(w http.ResponseWriter, r *http.Request) {
	pr, pw := io.Pipe()
	go func() {
		_, err := io.Copy(pw, r.Body)
		pw.CloseWithError(err)
	}()
	script, _ := io.ReadAll(pr)
	exec.Command("sh", "-c", string(script)).Run() // want `reaches`
}
