package settings

import (
	"context"

	"cleartext/settings/cache"
	"cleartext/settings/db"
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
