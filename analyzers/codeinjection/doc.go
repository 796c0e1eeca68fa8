// Package codeinjection finds data from outside that is run as a program.
//
// # Analyzer codeinjection
//
// codeinjection: find templates, scripts and expressions that data from outside writes
//
// Who writes a template calls the methods of the data that it is executed with, reads each field of it, and calls each function that
// it was given. Who writes a script for an interpreter does what the interpreter can.
//
//	t, err := template.New("mail").Parse("Hello " + r.FormValue("name")) // wrong: name can be {{.Password}}
//	t.Execute(w, user)
//
// Give what comes from outside as data to a template, or to a script, that the program has:
//
//	var mail = template.Must(template.New("mail").Parse("Hello {{.}}"))
//	mail.Execute(w, r.FormValue("name"))
//
// or choose among the templates that there are by its name. To escape it for HTML does not help, as {{ is not touched by it. In
// JavaScript a value is written by json.Marshal; what %q writes are texts of Go.
//
// A text that the operator writes, in a file or a setting, is silent. What a template from outside prints is not reported again by
// the pass xss, and a plugin whose path comes from outside is reported by commandinjection.
//
// Blind spots: which methods and functions a template can reach is not looked at, nor what an interpreter was given.
//
// Categories:
//
//   - template: data from outside is a part of a template's text.
//   - code: it is a part of a program that an interpreter runs: of JavaScript, Lua, Go, or of a database's scripts.
//   - expression: it is a part of an expression of an engine that is made for such texts. Off unless asked for:
//     -also codeinjection/expression.
//   - reflection: it names the method that is called. Off unless asked for: -also codeinjection/reflection.
//
// What another module makes a template of by its own code has low confidence, as the texts of its errors are made so: of the eight such
// places that were judged all were false. A function that a model describes is a sink where it is called.
package codeinjection
