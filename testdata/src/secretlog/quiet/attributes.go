package quiet

import (
	"log/slog"
	"net/http"
	"os"
	"strings"

	"go.uber.org/zap"
)

// place reads a file if the text says so: what is logged is the file's name.
func place(l *zap.Logger, text string) string {
	name, ok := strings.CutPrefix(text, "{file.")
	if !ok {
		return text
	}
	l.Error("cannot read", zap.String("file", strings.TrimSuffix(name, "}")))
	return ""
}

type credentials struct{ Password string }

func attributes(l *zap.Logger, a *credentials, r *http.Request) {
	place(l, a.Password)
	l.Error("no", zap.String("user", a.Password))                        // want `field Password reaches`
	l.Error("no", zap.String("value", strings.TrimSpace(a.Password)))    // want `field Password reaches`
	slog.Info("no", slog.String("value", strings.TrimSpace(a.Password))) // want `field Password reaches`
}

// chosen by a name, a variable of the environment is what the name says.
func chosen() {
	env := make(map[string]string)
	for _, kv := range os.Environ() {
		k, v, _ := strings.Cut(kv, "=")
		env[k] = v
	}
	slog.Info("root " + env["GOROOT"])
	slog.Info("password " + env["DB_PASSWORD"]) // want `environment.* reaches`
}
