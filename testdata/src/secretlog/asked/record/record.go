// Package record has one function for all that a record keeps.
package record

type Record struct {
	password, host string
	fields         map[string]any
}

type getter func(r *Record) any

func New(password, host string) *Record {
	return &Record{password: password, host: host, fields: map[string]any{}}
}

func find(key string) getter {
	if key == "password" {
		return func(r *Record) any { return r.password }
	}
	return func(r *Record) any { return r.host }
}

func (r *Record) Get(key string) any { return find(key)(r) }

func (r *Record) GetString(key string) string {
	s, _ := r.Get(key).(string)
	return s
}

// Set keeps a value under a name.
func (r *Record) Set(key string, value any) {
	if key == "password" {
		token := newToken()
		r.fields[key] = token
		return
	}
	r.fields[key] = value
}

func newToken() string { return "" }

// All returns what is kept as it is.
func (r *Record) All() map[string]any { return r.fields }

// Settings is a switch by names.
type Settings struct{ Password, Host string }

func (s *Settings) Value(name string) string {
	switch name {
	case "db.password":
		return s.Password
	case "db.host":
		return s.Host
	}
	return ""
}

// PasswordOf has nothing but passwords.
func (s *Settings) PasswordOf(user string) string { return s.Password }

// Secrets has nothing else to give.
type Secrets struct{ Token string }

func (s *Secrets) Get(of string) string { return s.Token }
