package reach

import (
	"io"
	"os"
	"path/filepath"
)

type config struct {
	workDir string
	dataDir string
}

func defaults() config {
	return config{workDir: filepath.Join(os.TempDir(), "app"), dataDir: "/var/lib/app"}
}

type server struct{ cfg config }

func newServer() *server { return &server{cfg: defaults()} }

func (s *server) save(name string, r io.Reader) error {
	f, err := os.Create(filepath.Join(s.cfg.workDir, name)) // want `os.TempDir reaches os.Create`
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

func (s *server) store(name string) error {
	return os.WriteFile(filepath.Join(s.cfg.dataDir, name), nil, 0o600)
}
