package main

import (
	"log"
	"runtime"
	"strconv"

	"adversary/30_ctlsock/ctl"
)

const runDir = "/tmp"

func main() {
	l, err := ctl.Listen(runDir, "billingd")
	if err != nil {
		log.Fatal(err)
	}
	defer l.Close()
	log.Fatal(ctl.Serve(l, map[string]ctl.Command{
		"goroutines": func() string { return strconv.Itoa(runtime.NumGoroutine()) },
		"version":    runtime.Version,
	}))
}
