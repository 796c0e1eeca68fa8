package main

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
)

type Credentials struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

type Upstream struct {
	URL string `json:"url"`
	Credentials
}

type Config struct {
	Listen    string              `json:"listen"`
	Upstreams map[string]Upstream `json:"upstreams"`
}

func load(path string) (cfg Config, err error) {
	f, err := os.Open(path)
	if err != nil {
		return cfg, err
	}
	defer f.Close()
	err = json.NewDecoder(f).Decode(&cfg)
	return cfg, err
}

func main() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stderr, nil)))
	cfg, err := load("/etc/edge/config.json")
	if err != nil {
		slog.Error("cannot load configuration", "path", "/etc/edge/config.json")
		os.Exit(1)
	}
	slog.Info("starting", "listen", cfg.Listen, "upstreams", cfg.Upstreams)
	mux := http.NewServeMux()
	for prefix, up := range cfg.Upstreams {
		target, err := url.Parse(up.URL)
		if err != nil {
			slog.Error("bad upstream", "prefix", prefix)
			continue
		}
		mux.Handle(prefix, httputil.NewSingleHostReverseProxy(target))
	}
	slog.Error("stopped", "reason", http.ListenAndServe(cfg.Listen, mux))
}
