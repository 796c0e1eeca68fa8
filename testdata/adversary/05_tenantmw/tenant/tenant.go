// Package tenant finds out for which customer a request is.
package tenant

import (
	"context"
	"net/http"
	"strings"
)

type ctxKey struct{}

// Info describes a customer.
type Info struct {
	ID string
}

// Schema is the name of the database schema that holds the customer's tables.
func (i Info) Schema() string { return "t_" + strings.ToLower(i.ID) }

// Middleware stores the customer in the context.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Tenant-ID")
		if id == "" {
			http.Error(w, "no tenant", http.StatusBadRequest)
			return
		}
		ctx := context.WithValue(r.Context(), ctxKey{}, &Info{ID: id})
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// FromContext returns the customer that Middleware stored.
func FromContext(ctx context.Context) (*Info, bool) {
	i, ok := ctx.Value(ctxKey{}).(*Info)
	return i, ok
}
