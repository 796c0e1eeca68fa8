package options

import (
	"net/http"
	"os/exec"
)

// programs that run what they are told, each with a value that may be an option and one that may not.
func programs(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("ssh", x, "uptime").Run() // want `as an argument`
	exec.Command("ssh", "admin@"+x, "uptime").Run()
	exec.Command("scp", x, "/srv/in").Run() // want `as an argument`
	exec.Command("scp", "--", x, "/srv/in").Run()
	exec.Command("rsync", "-a", x, "/srv/in").Run() // want `as an argument`
	exec.Command("rsync", "-a", "--exclude", x, "a", "b").Run()
	exec.Command("tar", "-czf", "out.tgz", x).Run() // want `as an argument`
	exec.Command("tar", "-czf", "out.tgz", "--", x).Run()
	exec.Command("wget", x).Run() // want `as an argument`
	exec.Command("wget", "https://example.com/"+x).Run()
	exec.Command("find", x, "-type", "f").Run() // want `as an argument`
	exec.Command("find", "/srv", "-iname", x).Run()
	exec.Command("convert", x, "out.png").Run() // want `as an argument`
	exec.Command("convert", "in.png", "-resize", x, "out.png").Run()
	exec.Command("docker", "run", "-v", x, "alpine").Run() // want `as an argument`
	exec.Command("docker", "run", "-e", x, "alpine").Run()
	exec.Command("kubectl", "apply", "-f", x).Run() // want `as an argument`
	exec.Command("kubectl", "get", "pods", "--namespace", x).Run()
	exec.Command("pip", "install", x).Run() // want `as an argument`
	exec.Command("pip", "install", "--", x).Run()
	exec.Command("go", "get", x).Run() // want `as an argument`
	exec.Command("go", "test", "-run", x, "./...").Run()
	exec.Command("/usr/bin/git", "push", "origin", x).Run() // want `as an argument`
	exec.Command("/usr/bin/git", "push", "origin", "refs/heads/"+x).Run()
	exec.Command("grep", "-r", x, "/srv").Run()
}
