// Package rest has the part of github.com/sendgrid/rest's API that the models name.
package rest

type Request struct{}
