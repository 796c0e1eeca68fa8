// Package validator has the part of github.com/go-playground/validator/v10's API that the models name.
package validator

import (
	"context"
	"reflect"
)

type FieldError interface{}

type FieldLevel interface {
	Field() reflect.Value
	Param() string
}

type Func func(fl FieldLevel) bool

type Option func(*Validate)

type Validate struct{}

func (v *Validate) RegisterValidation(tag string, fn Func, callValidationEvenIfNull ...bool) error {
	return nil
}

func (v *Validate) Struct(s interface{}) error { return nil }

func (v *Validate) StructCtx(ctx context.Context, s interface{}) error { return nil }

func (v *Validate) Var(field interface{}, tag string) error { return nil }

func (v *Validate) VarCtx(ctx context.Context, field interface{}, tag string) error { return nil }

type ValidationErrors []FieldError

func (ve ValidationErrors) Error() string { return "" }

func New(options ...Option) *Validate { return nil }
