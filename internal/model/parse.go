package model

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Parse reads a model file. Errors carry filename and line; all of them are reported, joined.
func Parse(filename, text string) (*File, error) {
	var errs []error
	seen := make(map[callee][]*Row)
	rest := text
	for n := 1; rest != ""; n++ {
		var s string
		s, rest, _ = strings.Cut(rest, "\n")
		row, err := parseRow(s)
		if row != nil {
			row.Line = n
			key := callee{row.Shape, row.Recv, row.Name}
			err = agrees(row, seen[key])
			seen[key] = append(seen[key], row)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", filename, n, err))
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return Index(filename, text), nil
}

// parseRow reads one line. A line without a row gives nil.
func parseRow(line string) (*Row, error) {
	in := input(line)
	if in.atEnd() {
		return nil, nil
	}
	row := new(Row)
	for _, step := range []func(*input, *Row) error{parseKind, parseVocabulary, parseCallee, parseArrow, parseText} {
		if err := step(&in, row); err != nil {
			return nil, err
		}
	}
	if !in.atEnd() {
		return nil, fmt.Errorf("unexpected %q at the end of the row", string(in))
	}
	if err := row.check(); err != nil {
		return nil, err
	}
	return row, nil
}

func parseKind(in *input, row *Row) error {
	word := in.word()
	i := wordIndex(kindNames, word)
	if i < 0 {
		return fmt.Errorf("unknown kind of row %q (want one of %s)", word, kindNames)
	}
	row.Kind = RowKind(i)
	return nil
}

// parseVocabulary reads the labels of a source or the sink kinds of a sink, clean or guard.
func parseVocabulary(in *input, row *Row) error {
	switch row.Kind {
	case Source:
		bits, err := parseBits("label", labelNames, in.word())
		row.Labels = Labels(bits).implied()
		return err
	case Sink, Clean, Guard:
		return parseSinks(in.word(), row)
	}
	return nil
}

// parseSinks reads "sql,log", "*" for all kinds, or "!sql,log" for all but these.
func parseSinks(list string, row *Row) error {
	if list == "*" {
		row.Sinks = AllKinds
		return nil
	}
	list, others := strings.CutPrefix(list, "!")
	bits, err := parseBits("sink kind", sinkNames, list)
	row.Sinks = Kinds(bits)
	if others {
		row.Sinks = AllKinds &^ row.Sinks
	}
	return err
}

func parseBits(what, names, list string) (bits uint32, err error) {
	for list != "" {
		var word string
		word, list, _ = strings.Cut(list, ",")
		i := wordIndex(names, word)
		if i < 0 {
			return 0, fmt.Errorf("unknown %s %q (want some of %s)", what, word, names)
		}
		bits |= 1 << i
	}
	return bits, nil
}

// parseCallee reads Func(...), (T).Method(...), T.Field or a plain name.
func parseCallee(in *input, row *Row) error {
	if in.eat("(") {
		if err := parseReceiver(in, row); err != nil {
			return err
		}
	}
	row.Name = in.ident()
	if row.Name == "" {
		return fmt.Errorf("want a function, method, field, type or variable at %q", string(*in))
	}
	switch {
	case in.eat("("):
		return parseParams(in, row)
	case row.Recv != "":
		return fmt.Errorf("want parameters after %s", row.Callee())
	case in.eat("."):
		row.Shape = FieldShape
		row.Recv, row.Name = row.Name, in.ident()
		if row.Name == "" {
			return fmt.Errorf("want a field of %s after the dot", row.Recv)
		}
	default:
		row.Shape = NameShape
	}
	return nil
}

// scanCallee finds out what a line speaks of, without reading all of it. It is parseCallee in a hurry.
func scanCallee(s string) (key callee, ok bool) {
	in := input(s)
	if in.atEnd() {
		return key, false
	}
	switch in.word() {
	case "source", "sink", "clean", "guard":
		in.word() // labels or sinks
	}
	if in.eat("(") {
		recv, rest, _ := strings.Cut(string(in), ")")
		recv = strings.TrimSpace(recv)
		key.recv = recv[strings.LastIndexAny(recv, " *")+1:]
		in = input(rest)
		in.eat(".")
	}
	key.name = in.ident()
	switch {
	case in.eat("."):
		key = callee{FieldShape, key.name, in.ident()}
	case !in.peek("("):
		key.shape = NameShape
	}
	return key, true
}

// parseReceiver reads what stands between the receiver's parentheses, and the dot after them:
// *T or T if it is not involved, x *T if it is read, &x *T if it is written.
func parseReceiver(in *input, row *Row) error {
	written := in.eat("&")
	row.RecvPtr = in.eat("*")
	row.Recv = in.ident()
	if !row.RecvPtr && !in.peek(")") { // that was the receiver's name
		row.RecvRole = In
		if in.eat(".") {
			row.RecvPart = in.ident()
		}
		row.RecvPtr = in.eat("*")
		row.Recv = in.ident()
	}
	switch {
	case row.Recv == "":
		return fmt.Errorf("want the receiver's type at %q", string(*in))
	case written && row.RecvRole == Unused:
		return errors.New("a receiver that is written needs a name: (&x *T)")
	case !in.eat(")") || !in.eat("."):
		return fmt.Errorf("want ).Method after the receiver at %q", string(*in))
	}
	if written {
		row.RecvRole = Out
	}
	return nil
}

// parseParams reads the parameters up to the closing parenthesis.
func parseParams(in *input, row *Row) error {
	for !in.eat(")") {
		if len(row.Params) > 0 && !in.eat(",") {
			return fmt.Errorf("want , or ) in the parameters at %q", string(*in))
		}
		p, err := parseParam(in)
		if err != nil {
			return err
		}
		row.Params = append(row.Params, p)
	}
	for i, p := range row.Params {
		if p.Variadic && i < len(row.Params)-1 {
			return errors.New("only the last parameter can be variadic")
		}
	}
	return nil
}

func parseParam(in *input) (p Param, err error) {
	if in.peek(`"`) {
		p.IsLit = true
		p.Lit, err = in.quoted()
		return p, err
	}
	p.Role = In
	if in.eat("&") {
		p.Role = Out
	}
	switch p.Name = in.ident(); p.Name {
	case "":
		return p, fmt.Errorf("want a parameter at %q", string(*in))
	case "_":
		if p.Role == Out {
			return p, errors.New("a parameter that is written needs a name")
		}
		p.Name, p.Role = "", Unused
	}
	if p.Variadic = in.eat("..."); !p.Variadic && in.eat(".") {
		if p.Part = in.ident(); p.Part == "" || p.Role == Unused {
			return p, fmt.Errorf("want a field, keys or elems of a parameter that is named, at %q", string(*in))
		}
	}
	return p, nil
}

// parseArrow reads "-> 0,1", or for a guard "-> true".
func parseArrow(in *input, row *Row) error {
	if !in.eat("->") {
		return nil
	}
	if row.Kind == Guard {
		word := in.word()
		row.Outcome = Outcome(wordIndex(outcomeNames, word) + 1)
		if row.Outcome == NoOutcome {
			return fmt.Errorf("unknown outcome %q (want one of %s)", word, outcomeNames)
		}
		return nil
	}
	for more := true; more; more = in.eat(",") {
		n := in.ident()
		i, err := strconv.Atoi(n)
		if err != nil || i < 0 {
			return fmt.Errorf("want the index of a result after ->, not %q", n)
		}
		part := ""
		if in.eat(".") {
			part = in.ident()
		}
		row.Results, row.Parts = append(row.Results, i), append(row.Parts, part)
	}
	return nil
}

func parseText(in *input, row *Row) (err error) {
	if in.peek(`"`) {
		row.Text, err = in.quoted()
	}
	return err
}
