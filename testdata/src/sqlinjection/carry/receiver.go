package carry

import (
	"net/http"
)

// session keeps what one method gets for another.
type session struct {
	tenant string
	region string
}

func (s *session) login(r *http.Request) {
	s.tenant = r.Header.Get("X-Tenant")
	s.region = "eu"
}

func (s *session) list() {
	db.Query("SELECT * FROM " + s.tenant + ".t") // want `HTTP request header "X-Tenant" reaches`
	db.Query("SELECT * FROM " + s.region + ".t")
}
