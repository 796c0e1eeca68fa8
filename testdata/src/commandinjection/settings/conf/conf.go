// Package conf has variables that others write.
package conf

// Nginx is how the server is run.
type Nginx struct{ Reload, Path string }

// These are set by a request, by nobody, and by a constant.
var (
	Server = &Nginx{}
	Unset  = &Nginx{}
	Fixed  = "nginx -s reload"
)
