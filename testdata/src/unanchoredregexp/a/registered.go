package a

import (
	"regexp"

	"github.com/go-playground/validator/v10"
)

// Functions that are registered for a tag are checks, whatever they are called.
var (
	slug   = regexp.MustCompile(`[a-z0-9-]+[a-z0-9]`)
	bucket = regexp.MustCompile(`^[a-z0-9-]{3,63}|tmp-[0-9]+$`)
	exact  = regexp.MustCompile(`^[a-z0-9-]{3,63}$`)
)

func isBucket(fl validator.FieldLevel) bool {
	return bucket.MatchString(fl.Field().String()) // want `reaches \(\*regexp.Regexp\).MatchString`
}

func isExact(fl validator.FieldLevel) bool { return exact.MatchString(fl.Field().String()) }

// Nobody registers it.
func hasSlug(fl validator.FieldLevel) bool { return slug.MatchString(fl.Field().String()) }

func register(v *validator.Validate) {
	v.RegisterValidation("bucket", isBucket)
	v.RegisterValidation("exact", isExact)
	v.RegisterValidation("slug", func(fl validator.FieldLevel) bool {
		return slug.MatchString(fl.Field().String()) // want `the text that it checks reaches \(\*regexp.Regexp\).MatchString, whose pattern validates only a part`
	})
	v.RegisterValidation("noscript", func(fl validator.FieldLevel) bool {
		return !slug.MatchString(fl.Field().String())
	})
}
