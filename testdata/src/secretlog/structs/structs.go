// Package structs logs structs as a whole.
package structs

import (
	"log"
	"log/slog"
)

type database struct {
	Host     string
	Password string
}

type config struct {
	Name string
	DB   database
	Keys map[string]string
}

func whole(c config, d *database) {
	log.Printf("config: %+v", c)     // want `field DB.Password of config reaches log.Printf with all other fields`
	log.Printf("database: %v", *d)   // want `field Password of database reaches log.Printf`
	log.Printf("database: %v", d)    // want `field Password of .*database reaches log.Printf`
	slog.Info("config", "config", c) // want `field DB.Password of config reaches slog.Info`
	log.Printf("config: %s", c.Name)
	log.Printf("database: %s", c.DB.Host)
	log.Println(c.DB.Password) // want `field Password reaches log.Println`
}

// safe says itself how it is shown.
type safe struct {
	Host     string
	Password string
}

func (s safe) String() string { return s.Host }

func (s safe) LogValue() slog.Value { return slog.StringValue(s.Host) }

func redacted(s safe, p *safe) {
	log.Printf("%v %s", s, p)
	slog.Info("safe", "safe", s)
}

// public has no secret.
type public struct {
	User          string
	PasswordHash  []byte
	TokenLifetime int
	HasPassword   bool
}

func shown(p public) { log.Printf("%+v", p) }

func slices(all []database, byName map[string]*database, d database) {
	log.Println(all) // want `field Password of .*database reaches log.Println`
	for name, d := range byName {
		log.Println(name, d.Host)
	}
	slog.Info("all", slog.Any("all", all)) // want `field Password of .*database reaches slog.Info`
	slog.Info("one", slog.Any("one", d))   // want `field Password of database reaches slog.Info`
	slog.Info("one", slog.Any("host", d.Host))
}
