// Package lines is what secvet knows of texts that are made of lines, beyond the rows of the models: mails with their headers,
// protocols that are spoken by hand, the names of headers. A line break in a value begins a line there that the program has not
// meant. What no row can say is each a hook:
//
//   - Follows, Through: what stands behind a blank line is the body of a mail, where a line break does no harm; so does a value
//     that %q prints.
//   - Through, Arrive: what is written to a connection is a line only if the program ends it as one.
//   - Instr: a mailer that is an interface, or a function in a field, takes a mail.
//   - Writer: what Data of an SMTP client returns takes a mail.
//   - Arrive, Passed: a value that the format of a log line quotes breaks no line, and log/slog quotes if it has a handler.
//   - Arrive: the name of a header is a matter of the response. A client refuses to send what is no name.
package lines

import (
	"go/types"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// broken are the kinds that a line break harms.
const broken = model.Mail | model.Header | model.Line

// A topic is what is remembered of a package. Few packages ask.
type topic struct {
	handles     func() bool // whether it gives log/slog a handler
	checksHosts func() bool // whether it lets through only requests for some hosts
}

// Topic returns the hooks of texts that are made of lines.
func Topic(in *taint.Package) taint.Hooks {
	t := &topic{
		handles:     sync.OnceValue(func() bool { return choosesHandler(in) }),
		checksHosts: sync.OnceValue(func() bool { return checksHosts(in) }),
	}
	return taint.Hooks{
		Kinds:   model.HeaderName | model.Header | model.Line | model.MailText,
		Passed:  t.passed,
		Follows: follows,
		Through: func(_ *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			if p.Obj == nil {
				return 0, nil
			}
			return through(p), nil
		},
		Writer: mailWriter,
		Instr:  t.mailed,
		Arrive: func(g *taint.Func, kind model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			if kind == model.MailText {
				return t.unchecked(g, g.Joined(s.V, s.Instr.Block())), summary.Given{}, true
			}
			if s.Call == nil || s.Obj == nil {
				return nil, summary.Given{}, false
			}
			// No flows and true say that nothing arrives; false leaves the sink to the engine.
			switch {
			case kind == model.HeaderName:
				_, isConst := s.V.(*ssa.Const)
				return nil, summary.Given{}, isConst || len(s.Call.Args) > 0 && ofRequest(s.Call.Args[0])
			case kind == model.Line:
				return nil, summary.Given{}, logged(s, t.handles)
			case kind == model.Header && s.Obj.Name() == "Write":
				return nil, summary.Given{}, !hasLine(s.V, 0)
			}
			return nil, summary.Given{}, false
		},
	}
}

// follows says that what stands behind a blank line is in no header, and that the start of a header's name is the program's own.
func follows(before, after ssa.Value) (sinks model.Kinds) {
	if !ssautil.IsText(before.Type()) {
		return 0
	}
	if isBlank(before, 0) || after != nil && endsLine(before, 0) && beginsLine(after, 0) {
		sinks |= model.Mail | model.Header
	}
	if begin := ssautil.ConstText(ssautil.FirstTerm(before)); begin != "" {
		sinks |= model.HeaderName
	}
	return sinks
}

// through returns what an argument of a library's function is clean for because of how the function prints it, and of what is
// printed before it.
func through(p *taint.Passage) (sinks model.Kinds) {
	if quotes(p.Arg.Verb) {
		sinks |= broken | model.Disposition
	}
	switch p.Obj.FullName() {
	case "(*bufio.Reader).ReadString", "(*bufio.Reader).ReadBytes", "(*bufio.Reader).ReadSlice":
		// What was read as far as a line break has one at its end only. It can have "\r" anywhere, which some readers of a mail
		// take for the end of a line.
		if n, ok := ssautil.IntConst(p.Call.Args[1]); ok && n == '\n' {
			sinks |= model.Header | model.Line
		}
		return sinks
	case "strings.Split", "strings.SplitSeq", "bytes.Split", "bytes.SplitSeq": // each element is a line
		if by := ssautil.ConstText(p.Call.Args[1]); by == "\n" {
			sinks |= model.Header | model.Line
		}
		return sinks
	}
	if isMessage(p.Obj) {
		return sinks | model.Header | model.Line
	}
	switch p.Obj.Name() {
	case "Copy", "CopyN", "CopyBuffer", "ReadFrom", "WriteTo", "Encode":
		sinks |= model.Header // what is sent on as it is, or encoded, is no line of the program's
	}
	before := textsBefore(p.Call, p.Arg.V)
	if strings.Trim(before, " ") != "" {
		sinks |= model.HeaderName
	}
	if hasBlank(before) {
		sinks |= model.Mail | model.Header
	}
	if to := writtenTo(p); to != nil {
		if behindBlank(to, p.Call) {
			sinks |= model.Mail | model.Header
		}
		if !isBuilder(to) && !linesWritten(to, p) {
			sinks |= model.Header
		}
	}
	return sinks
}

// isMessage reports whether a method writes a request or a response of HTTP: it refuses line breaks in the first line and in the host, makes spaces
// of those in headers, and puts the body behind a blank line.
func isMessage(obj *types.Func) bool {
	switch obj.FullName() {
	case "(*net/http.Request).Write", "(*net/http.Request).WriteProxy", "(*net/http.Response).Write":
		return true
	}
	return false
}

// mailWriter says that what is written to the writer of (*smtp.Client).Data is a mail.
func mailWriter(v ssa.Value) (model.Kinds, string) {
	e, ok := v.(*ssa.Extract)
	if !ok || e.Index != 0 {
		return 0, ""
	}
	call, ok := e.Tuple.(*ssa.Call)
	if !ok {
		return 0, ""
	}
	if obj := ssautil.CalledObject(&call.Call); obj != nil && obj.FullName() == "(*net/smtp.Client).Data" {
		return model.Mail | model.MailText, " to a mail"
	}
	return 0, ""
}

// ofRequest reports whether headers are those of a request, or of a response that the program got.
func ofRequest(headers ssa.Value) bool {
	x, name := ssautil.LoadedField(ssautil.Unboxed(headers))
	return x != nil && name == "Header" && (ssautil.IsHTTP(x.Type(), "Request") || ssautil.IsHTTP(x.Type(), "Response"))
}

// isBuilder reports whether a writer keeps what is written to it: what is done with that is seen where it is.
func isBuilder(to ssa.Value) bool {
	switch ssautil.InnerType(to).String() {
	case "*bytes.Buffer", "*strings.Builder":
		return true
	}
	return false
}

// writtenTo returns what a call writes to if it writes what it is given as text, or nil.
func writtenTo(p *taint.Passage) ssa.Value {
	if len(p.Call.Args) == 0 || p.Call.Args[0] == p.Arg.V {
		return nil
	}
	switch p.Obj.Name() {
	case "Fprintf", "Fprint", "Fprintln":
		if p.Obj.Pkg() != nil && p.Obj.Pkg().Path() == "fmt" {
			return p.Call.Args[0]
		}
	case "WriteString", "Write":
		if p.Obj.FullName() == "io.WriteString" || p.Obj.Signature().Recv() != nil {
			return p.Call.Args[0]
		}
	}
	return nil
}

// textsBefore returns the constant text that stands before an argument in the format of a call.
func textsBefore(c *access.Call, arg ssa.Value) string {
	common := c.Instr.Common()
	args := ssautil.PlainArgs(common)
	texts := ssautil.PrintfTexts(common.Signature(), args)
	if texts == nil {
		return ""
	}
	var b strings.Builder
	for n, e := range ssautil.Elements(args[len(args)-1]) {
		if n >= len(texts) {
			break
		}
		b.WriteString(texts[n])
		if e == arg {
			return b.String()
		}
		b.WriteString(hole)
	}
	return ""
}

// isPrintf reports whether a call is of a function of package fmt that has a format, and returns the format's place.
func isPrintf(obj *types.Func) (format int, ok bool) {
	switch obj.FullName() {
	case "fmt.Sprintf":
		return 0, true
	case "fmt.Fprintf", "fmt.Appendf":
		return 1, true
	}
	return 0, false
}
