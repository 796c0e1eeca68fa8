package redact

import "log"

type settings struct {
	Host     string
	Password string
}

func (s settings) redacted() settings {
	s.Password = "***"
	return s
}

func (s settings) copied() settings { return s }

func started(s settings) {
	log.Printf("%+v", s.redacted())
	safe := s.redacted()
	log.Printf("%+v", safe)
	log.Printf("%+v", &safe)
	log.Printf("%+v", s.copied()) // want `field Password of settings reaches log.Printf`
}
