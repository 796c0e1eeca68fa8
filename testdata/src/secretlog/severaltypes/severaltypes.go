// Package severaltypes puts clients of several types behind one interface. What is in a field of one is not in the field of
// the same number of another.
package severaltypes

import (
	"net/url"
	"os"

	"secretlog/severaltypes/ftp"
	"secretlog/severaltypes/sftp"
	"secretlog/severaltypes/store"
	"secretlog/severaltypes/webdav"
)

func newWebDAV(u *url.URL) (*webdav.Client, error) {
	password, _ := u.User.Password()
	c := webdav.New()
	c.Password, c.URL = password, u.Host
	return c, nil
}

func newSFTP(u *url.URL) (*sftp.Client, error) {
	c := sftp.New()
	c.Host, c.Path = u.Host, u.Path
	return c, nil
}

func newFTP(u *url.URL) (*ftp.Client, error) {
	c := ftp.New()
	c.Host, c.Password = u.Host, os.Getenv("FTP_PASSWORD")
	return c, nil
}

// replica has two types of clients, neither of which tells its secrets.
func replica(u *url.URL) (_ *store.Replica, err error) {
	r := new(store.Replica)
	switch u.Scheme {
	case "webdav":
		r.Client, err = newWebDAV(u)
	default:
		r.Client, err = newSFTP(u)
	}
	return r, err
}

func restore(u *url.URL) error {
	r, err := replica(u)
	if err != nil {
		return err
	}
	r.Tell()
	if err := r.Restore(); err != nil {
		return err
	}
	return r.Client.List()
}

// anyReplica has one that does.
func anyReplica(u *url.URL) (_ *store.Replica, err error) {
	r := new(store.Replica)
	switch u.Scheme {
	case "ftp":
		r.Client, err = newFTP(u)
	default:
		r.Client, err = newSFTP(u)
	}
	return r, err
}

func restoreAny(u *url.URL) error {
	r, err := anyReplica(u)
	if err != nil {
		return err
	}
	return r.Client.List() // want `FTP_PASSWORD" reaches slog.Info`
}

func tellAny(u *url.URL) error {
	r, err := anyReplica(u)
	if err != nil {
		return err
	}
	r.Tell() // want `FTP_PASSWORD" reaches slog.Info`
	return nil
}
