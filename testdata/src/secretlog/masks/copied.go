package masks

import "log"

type settings struct {
	Name    string
	Session struct{ Key string }
	Secret  string
}

var current *settings

// The copy is masked where the original has something.
func copied() {
	masked := *current
	if len(current.Session.Key) != 0 {
		masked.Session.Key = "XXX"
	}
	if current.Secret != "" {
		masked.Secret = "XXX"
	}
	log.Printf("%+v", masked)
}

func copiedParam(s *settings) {
	masked := *s
	masked.Session.Key = "***"
	if len(s.Secret) > 0 {
		masked.Secret = "***"
	}
	log.Printf("%+v", masked)
}

func askedOfAnother(s, other *settings) {
	masked := *s
	masked.Session.Key = "***"
	if len(other.Secret) > 0 {
		masked.Secret = "***"
	}
	log.Printf("%+v", masked) // want `field Secret of settings reaches log.Printf`
}

func askedOfAnotherField(s *settings) {
	masked := *s
	masked.Session.Key = "***"
	if len(s.Name) > 0 {
		masked.Secret = "***"
	}
	log.Printf("%+v", masked) // want `field Secret of settings reaches log.Printf`
}
