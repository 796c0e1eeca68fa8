package model

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// The grammar of a row, as a parser that goes down from the left to the right and never back:
//
// 	row      = kind [words] callee [arrow] [text] [comment]
// 	words    = "*" | ["!"] word {"," word}               labels of a source, kinds of a sink, clean or guard
// 	callee   = name "(" params ")"                       a function
// 	         | "(" receiver ")" "." name "(" params ")"  a method
// 	         | name "." name | name                      a field; a type or a variable
// 	receiver = ["*"] name | ["&"] name ["." part] ["*"] name
// 	param    = "_" ["..."] | ["&"] name ["..." | "." part] | string
// 	arrow    = "->" index ["." part] {"," ...} | "->" ("true" | "false" | "nil" | "notnil")
// 	comment  = "#" ...
//
// Each function takes its part of the line from the input and puts it into the row. The first error ends a row, and the
// next line goes on, so that all errors of a file are reported at once.

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
			// The row is compared with those before it of the same callee alone, so that a file takes linear time.
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
	// A word too many is mostly a forgotten comma or arrow.
	if !in.atEnd() {
		return nil, fmt.Errorf("unexpected %q at the end of the row", string(in))
	}
	if err := row.check(); err != nil {
		return nil, err
	}
	return row, nil
}

// parseKind reads the word that a row begins with: source, sink, flow and so on.
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
	case Setting:
		row.Group = in.word()
	}
	return nil
}

// parseSinks reads "sql,log", "*" for all kinds, or "!sql,log" for all but these.
func parseSinks(list string, row *Row) error {
	// clean * is what cannot do harm anywhere, as a number is.
	if list == "*" {
		row.Sinks = AllKinds &^ apart()
		return nil
	}
	list, others := strings.CutPrefix(list, "!")
	bits, err := parseBits("sink kind", sinkNames, list)
	row.Sinks = Kinds(bits)
	if row.Kind == Sink {
		row.Sinks |= along(row.Sinks)
	}
	if row.Kind == Clean || row.Kind == Guard {
		row.Sinks |= like(row.Sinks)
	}
	// !log is all kinds but log.
	if others {
		row.Sinks = AllKinds &^ row.Sinks &^ apart()
	}
	return err
}

// parseBits reads words with commas between them, without spaces, as the set of bits that they have in a list of names.
func parseBits(what, names, list string) (bits uint64, err error) {
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
	// A row that begins with a parenthesis is about a method: (*DB).Query(_, query).
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
	// (T).Field is no form of a field; that is T.Field.
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

// scanCallee returns what a line speaks of, as the key that its rows are found by, and false for an empty line or a comment.
// It reads no more of the line than it needs, and checks nothing: Parse has done that.
func scanCallee(s string) (key callee, ok bool) {
	in := input(s)
	if in.atEnd() {
		return key, false
	}
	// Only these kinds have a word between them and what they are about: see parseVocabulary.
	switch in.word() {
	case "source", "sink", "clean", "guard", "setting":
		in.word() // labels or sinks
	}
	if in.eat("(") {
		// The type is the last word before the parenthesis: of (&b *Builder) it is Builder.
		recv, rest, _ := strings.Cut(string(in), ")")
		recv = strings.TrimSpace(recv)
		key.recv = recv[strings.LastIndexAny(recv, " *")+1:]
		in = input(rest)
		in.eat(".")
	}
	key.name = in.ident()
	// T.Field, or a plain name, or else something that is called.
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
	// (&*T) would say that something nameless is written; the reader is to see which thing.
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
	// Dots take all arguments that are left, so that nothing can stand behind them.
	for i, p := range row.Params {
		if p.Variadic && i < len(row.Params)-1 {
			return errors.New("only the last parameter can be variadic")
		}
	}
	return nil
}

// parseParam reads one parameter: _ or name or &name, with dots or a part behind it, or a constant that the argument must
// be for the row to hold:
//
//	sink credential Unmarshal(_, "hmac", key)
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
	// _ is a place that is not involved; &_ would say that something nameless is written.
	case "_":
		if p.Role == Out {
			return p, errors.New("a parameter that is written needs a name")
		}
		p.Name, p.Role = "", Unused
	}
	// After the dots no part can follow: of "a..." all of the elements are meant.
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
	// A guard holds for one outcome; without an arrow none is set, which check refuses.
	if row.Kind == Guard {
		word := in.word()
		row.Outcome = Outcome(wordIndex(outcomeNames, word) + 1)
		if row.Outcome == NoOutcome {
			return fmt.Errorf("unknown outcome %q (want one of %s)", word, outcomeNames)
		}
		return nil
	}
	// The results, by their index: "-> 0,1" or "-> 0.Body".
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

// parseText reads what messages call a source: "HTTP form value".
func parseText(in *input, row *Row) (err error) {
	if in.peek(`"`) {
		row.Text, err = in.quoted()
	}
	return err
}
