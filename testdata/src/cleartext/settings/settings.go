package settings

import (
	"context"

	"cleartext/settings/cache"
	"cleartext/settings/db"
	"cleartext/settings/directory"
)

func databases(ctx context.Context) {
	db.Open(ctx, db.FromEnvironment()) // want `sslmode=disable switches encryption off`
	db.Open(ctx, db.Verified())
	db.Open(ctx, db.Local())
}

func caches() {
	cache.Open(cache.FromEnvironment()) // want `a credential is sent without encryption`
	s := cache.FromEnvironment()
	s.Encrypted = true
	cache.Open(s)
}

func people(user, password string) error {
	c := directory.Client{URL: "ldap://people.shop.com:389", Host: "people.shop.com"}
	return c.Authenticate(user, password)
}
