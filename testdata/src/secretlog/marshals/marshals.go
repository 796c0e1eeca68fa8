// Package marshals has types that add to a log line what is to be seen of them, and whole values beside them.
package marshals

import (
	"net/http"

	"github.com/rs/zerolog"
	"go.uber.org/zap/zapcore"
)

// A request logs the headers by a type that knows which of them are secret.
type request struct {
	*http.Request
	account account
	plain   settings
}

func (r request) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("method", r.Method)
	enc.AddObject("headers", headers{Header: r.Header})
	enc.AddArray("list", list{r.account})
	enc.AddObject("account", r.account)
	enc.AddReflected("settings", r.plain)  // want `field Password of settings reaches \(zapcore.ObjectEncoder\).AddReflected with all other fields`
	enc.AddReflected("headers", r.Header)  // want `HTTP request header reaches \(zapcore.ObjectEncoder\).AddReflected, which shows Authorization, Cookie and others`
	enc.AddReflected("account", r.account) // want `field Password of account reaches \(zapcore.ObjectEncoder\).AddReflected, which does not heed the method MarshalLogObject that hides it elsewhere`
	return nil
}

type headers struct{ http.Header }

func (h headers) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	for name, values := range h.Header {
		if name == "Authorization" || name == "Cookie" {
			values = []string{"***"}
		}
		for _, v := range values {
			enc.AddString(name, v)
		}
	}
	return nil
}

type settings struct{ Host, Password string }

type account struct{ Name, Password string }

func (a account) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("name", a.Name)
	return nil
}

func (a account) MarshalZerologObject(e *zerolog.Event) { e.Str("name", a.Name) }

type list []account

func (l list) MarshalLogArray(enc zapcore.ArrayEncoder) error {
	for _, a := range l {
		enc.AppendObject(a)
		enc.AppendReflected(settings{a.Name, a.Password}) // want `field Password of settings reaches \(zapcore.ArrayEncoder\).AppendReflected with all other fields`
	}
	return nil
}

// An open one adds all.
type open struct{ Name, Password string }

func (o open) MarshalZerologObject(e *zerolog.Event) {
	e.Str("password", o.Password) // want `field Password reaches \(\*zerolog.Event\).Str and is logged`
}

func log(l *zerolog.Event, a account, o open) {
	l.Object("account", a).Send()
	l.EmbedObject(a).Send()
	l.EmbedObject(o).Send()
	l.Interface("account", a).Send()
	l.Msgf("%+v", a) // want `field Password of account reaches \(\*zerolog.Event\).Msgf, which does not heed the method MarshalLogObject that hides it elsewhere`
}
