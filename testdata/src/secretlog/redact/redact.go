package redact

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log"
	"log/slog"
	"os"
	"strings"
	"sync"
	"text/template"

	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"gopkg.in/yaml.v3"
)

func red(passwordS stringer, lPassword valuer, jPassword marshaler, passwordG goStringer, passwordF full, z *zap.Logger, su *zap.SugaredLogger, zl zerolog.Logger) {
	log.Println(passwordS)
	log.Printf("%v %s %q %x", passwordS, passwordS, passwordS, passwordS)
	log.Printf("%#v", passwordS)   // want `reaches`
	log.Printf("%d", passwordS)    // want `reaches`
	log.Println(string(passwordS)) // want `reaches`
	log.Println(lPassword)         // want `reaches`
	slog.Info("x", "p", lPassword)
	slog.Info("x", slog.Any("p", lPassword))
	log.Println(jPassword) // want `reaches`
	b, _ := json.Marshal(jPassword)
	log.Println(string(b))
	log.Printf("%#v", passwordG)
	log.Printf("%v", passwordG)
	log.Printf("%v %#v", passwordF, passwordF)
	slog.Info("x", "p", passwordF)
	z.Info("x", zap.Any("p", passwordF))
	z.Info("x", zap.Any("p", passwordS))
	z.Info("x", zap.Reflect("p", passwordS))        // want `reaches`
	z.Info("x", zap.String("p", string(passwordS))) // want `reaches`
	z.Info("x", zap.Stringer("p", passwordS))
	zl.Info().Interface("p", passwordS).Msg("x") // want `reaches`
	zl.Info().Stringer("p", passwordS).Msg("x")
	zl.Info().Interface("p", jPassword).Msg("x")
	su.Infow("x", "p", passwordS)
	su.Infof("x %v", passwordS)
	logrus.WithField("p", passwordF).Info()
}

func structs(a cfgS, u cfgU, l cfgL, j cfgJ, f cfgF, p cfgP, pp ptr, t tells, z *zap.Logger, zl zerolog.Logger) {
	log.Printf("%v", a)
	log.Printf("%+v", &a)
	log.Printf("%#v", a)   // want `reaches`
	log.Printf("%v", u)    // want `reaches`
	log.Printf("%v", l)    // want `reaches`
	slog.Info("x", "l", l) // want `reaches`
	log.Printf("%+v", j)   // want `reaches`
	slog.Info("x", "j", j) // want `reaches`
	b, _ := json.Marshal(j)
	log.Println(string(b))
	z.Info("x", zap.Any("j", j))
	zl.Info().Interface("j", j).Msg("")
	log.Printf("%v", f)
	log.Printf("%v", p)
	z.Info("x", zap.Any("p", p)) // want `reaches`
	slog.Info("x", "p", p)
	zl.Info().Any("p", &p).Msg("") // want `reaches`
	c, _ := json.MarshalIndent(p, "", " ")
	log.Printf("%s", c) // want `reaches`
	d, _ := yaml.Marshal(p)
	log.Printf("%s", d) // want `reaches`
	e, _ := xml.Marshal(j)
	log.Printf("%s", e)                  // want `reaches`
	json.NewEncoder(os.Stderr).Encode(p) // want `reaches`
	json.NewEncoder(os.Stderr).Encode(j)
	json.NewEncoder(log.Writer()).Encode(p) // want `reaches`
	log.Println(pp)                         // want `reaches`
	log.Println(&pp)
	log.Println(t) // want `reaches`
	log.Println(t.User)
	log.Println([]*inner{p.In})
	log.Println([]inner{*p.In})     // want `reaches`
	log.Println(map[string]inner{}) // want `reaches`
	log.Println(p.In)               // want `reaches`
}

func values(z *zap.Logger) {
	c := struct{ A, B string }{"x", os.Getenv("API_TOKEN")}
	log.Printf("%+v", c) // want `reaches`
	d := struct{ A, B string }{"x", "y"}
	log.Printf("%+v", d)
	e := struct{ A, b string }{"x", os.Getenv("API_TOKEN")}
	log.Printf("%+v", e) // want `reaches`
	z.Info("x", zap.Any("e", e))
	g := &struct{ In *struct{ A string } }{&struct{ A string }{os.Getenv("API_TOKEN")}}
	log.Println(g)
	z.Info("x", zap.Any("g", g))    // want `reaches`
	println(os.Getenv("API_TOKEN")) // want `reaches`
	err := wrapErr(os.Getenv("DB_DSN"))
	log.Fatal(err) // want `reaches`
}

// kept is not shown by what keeps it, and a template shows what it chooses.
func kept(a account) {
	var m sync.Map
	m.Store("a", a)
	v, _ := m.Load("a")
	log.Println(v.(account).Host)
	var b strings.Builder
	template.Must(template.New("x").Parse("{{.Host}}")).Execute(&b, a)
	log.Println(b.String())
	fmt.Fprint(&b, a)
	log.Println(b.String()) // want `Password of account reaches`
}

type account struct{ Host, Password string }
