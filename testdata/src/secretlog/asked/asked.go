// Package asked logs what it asks for by name.
package asked

import (
	"log"

	"secretlog/asked/record"
)

func records(r *record.Record, name string) {
	log.Print(r.Get("host"))
	log.Print(r.GetString("host"))
	log.Print(r.Get("password"))       // want `reaches log.Print and is logged`
	log.Print(r.GetString("password")) // want `reaches log.Print and is logged`
}

func settings(s *record.Settings, name string) {
	log.Print(s.Value("db.host"))
	log.Print(s.Value("db.password"))            // want `reaches log.Print and is logged`
	log.Print(s.Value(name))                     // want `reaches log.Print and is logged`
	log.Print(s.PasswordOf("root"))              // want `reaches log.Print and is logged`
	log.Print((&record.Secrets{}).Get("stripe")) // want `reaches log.Print and is logged`
}

func set(r *record.Record, host string) {
	r.Set("host", host)
	log.Print(r.All())
}

func setPassword(r *record.Record, p string) {
	r.Set("password", p)
	log.Print(r.All()) // want `reaches log.Print and is logged`
}
