// Package codeinjection has what is off by default: expressions and reflection.
package codeinjection

import (
	"net/http"
	"reflect"

	"github.com/Knetic/govaluate"
	fork "github.com/casbin/govaluate"
	"github.com/d5/tengo/v2"
	"github.com/expr-lang/expr"
	"go.starlark.net/starlark"
)

func expressions(r *http.Request) {
	expr.Compile(r.FormValue("filter"))                          // want `as a part of an expression`
	expr.Eval("a > "+r.FormValue("min"), nil)                    // want `as a part of an expression`
	fork.NewEvaluableExpression(r.FormValue("rule"))             // want `as a part of an expression`
	govaluate.NewEvaluableExpression(r.FormValue("filter"))      // want `as a part of an expression`
	tengo.NewScript([]byte(r.FormValue("script")))               // want `as a part of an expression`
	starlark.ExecFile(nil, "x.star", r.FormValue("script"), nil) // want `as a part of an expression`
	expr.Eval("a > min", map[string]string{"min": r.FormValue("min")})
}

func method(r *http.Request, v reflect.Value) {
	v.MethodByName(r.FormValue("do")).Call(nil) // want `as the name of a method`
	switch name := r.FormValue("do"); name {
	case "Start", "Stop":
		v.MethodByName(name).Call(nil)
	}
}
