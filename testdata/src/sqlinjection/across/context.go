package across

import (
	"context"
	"net/http"
)

type ctxKey string

type numberKey struct{}

var tenantKey = &struct{ name string }{"tenant"}

func with(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), ctxKey("user"), r.FormValue("user"))
		ctx = context.WithValue(ctx, ctxKey("role"), "reader")
		ctx = context.WithValue(ctx, tenantKey, r.FormValue("tenant"))
		ctx = context.WithValue(ctx, numberKey{}, len(r.FormValue("n")))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func show(w http.ResponseWriter, r *http.Request) {
	user := r.Context().Value(ctxKey("user")).(string)
	db.Query("SELECT '" + user + "'") // want `HTTP form value "user" reaches`
	role := r.Context().Value(ctxKey("role")).(string)
	db.Query("SELECT '" + role + "'")
	tenant, _ := r.Context().Value(tenantKey).(string)
	db.Query("SELECT '" + tenant + "'") // want `HTTP form value "tenant" reaches`
	other, _ := r.Context().Value(ctxKey("other")).(string)
	db.Query("SELECT '" + other + "'")
}
