package model

import (
	"errors"
	"fmt"
)

// What a row must say to have a meaning. The grammar (parse.go) takes every row that is written like a call; here those
// are refused that would be read without an error and never do anything, or something else than was meant:
//
// 	source remote Get(url) -> 0        # a source has no inputs: what url carries does not matter
// 	sink   sql    Query(_, query) -> 0 # a sink has no results: a row of its own says what flows there
// 	clean         Quote(s) -> 0        # clean for what?
// 	guard  path   IsLocal(path)        # where does it hold?
//
// Each kind of row has its rule about three counts: the inputs (what is read), the outputs (what is written, and the
// results), and the kinds or labels. No row is compared with another one here; see agrees in file.go.

// check refuses rows that say nothing, or that say what their kind has no meaning for.
func (r *Row) check() error {
	// The text in quotes behind a row:
	//
	// 	source remote (*Request).FormValue(_) -> 0 "HTTP form value"
	switch r.Kind {
	case Source, Flow, Setting, Store, Load:
	default:
		if r.Text != "" {
			return errors.New("only a source has a text, a flow that gives a part of a request, and a store or load whose keys are of a space of their own")
		}
	}
	switch r.Kind {
	case Source:
		return r.checkSource()
	case Sink:
		return r.checkSink()
	case Setting:
		return r.checkSetting()
	// The type alone says all: harmless Duration.
	case Harmless:
		if r.Shape != NameShape || r.Results != nil {
			return errors.New("harmless is said of a type")
		}
		return nil
	}
	// A field can be clean by itself, without anything that flows: what is read from it does no harm to those kinds.
	if r.Kind == Clean && r.Shape == FieldShape && r.Results == nil && r.Sinks != 0 {
		return nil
	}
	// All kinds that are left are about something that is called.
	if r.Shape != CallShape {
		return fmt.Errorf("%s is said of a function or method", r.Kind)
	}
	switch r.Kind {
	case Guard:
		return r.checkGuard()
	case Trusted:
		return r.checkTrusted()
	// What is called has to be known: callback WalkDir(_, fn), or callback (g *Group).Wait() of what g holds.
	case Callback:
		if r.params(In)+r.params(Out) == 0 && r.RecvRole != In {
			return errors.New("a callback needs the function's parameter named, or the object that holds it")
		}
		return nil
	// The first input is the key, and the others are kept under it in what the callee's package remembers.
	case Store:
		if r.params(In) < 2 || r.outputs() > 0 {
			return errors.New("a store needs a key and a value, and has no results")
		}
		return nil
	// reset (&b *Buffer).Reset() empties b. This is a strong update, so that there is no doubt left for inputs or results.
	case Reset:
		if r.params(In) > 0 || r.RecvRole == In || len(r.Results) > 0 || r.outputs() == 0 {
			return errors.New("a reset says what it empties, and nothing else")
		}
		return nil
	// load (Context).Value(key) -> 0 finds what was stored under the key. With a text, both have keys of their own:
	//
	//	store SetDefault(key, value) "setting"
	//	load  GetString(key) -> 0 "setting"
	case Load:
		if r.params(In) != 1 || len(r.Results) == 0 {
			return errors.New("a load needs a key and results")
		}
		return nil
	}
	// Flow, Clean of a call, and Build say what goes from inputs to outputs.
	return r.checkFlow()
}

// checkTrusted refuses a row that trusts single parameters: who may call a function is said of all that it is given, as of
// the handler (*Server).admin(_, _).
func (r *Row) checkTrusted() error {
	if r.inputs()+r.outputs() > 0 || r.Outcome != NoOutcome {
		return errors.New("a trusted function is trusted as a whole: write _ for its parameters")
	}
	return nil
}

// checkSource refuses a source without labels, or from which nothing comes out. A field, type or variable is a source by
// being read, so that it has no results. Only two labels look at what the call is given: a path can be in the shared
// temporary directory or not, and a generator that is given can be one that is predictable.
func (r *Row) checkSource() error {
	switch {
	case r.Labels == 0:
		return errors.New("a source needs labels")
	case r.Labels&(API|Word|Instead) != 0: // and instead
		return errors.New("the labels api and word are what the analysis itself says, and of no row")
	case r.Shape != CallShape && r.Results != nil:
		return errors.New("a field, type or variable has no results")
	case r.Shape != CallShape:
		return nil
	case r.inputs() > 0 && r.Labels&(Shared|StrongRandom) == 0:
		return errors.New("a source has no inputs: write _, or & before what it writes")
	case r.outputs() == 0:
		return errors.New("a source needs results or outputs")
	}
	return nil
}

// checkSink refuses a sink without kinds, or at which nothing arrives. What the function returns is the matter of a flow
// row beside it.
func (r *Row) checkSink() error {
	switch {
	case r.Sinks == 0:
		return errors.New("a sink needs sink kinds")
	case r.Results != nil || r.params(Out) > 0 || r.RecvRole == Out:
		return errors.New("a sink has no results or outputs")
	case r.Shape == CallShape && r.inputs() == 0:
		return errors.New("a sink needs an input")
	}
	return nil
}

// checkGuard refuses a guard of which it is not known what it looks at, or which result says that the value is fine. It has
// one input, since the mask is put on that value where the condition holds:
//
//	if filepath.IsLocal(name) { // name is clean for path in here
func (r *Row) checkGuard() error {
	switch {
	case r.Sinks == 0:
		return errors.New("a guard needs sink kinds")
	case r.inputs() != 1 || r.outputs() > 0:
		return errors.New("a guard has one input and no outputs")
	case r.Outcome == NoOutcome:
		return errors.New("a guard needs -> true, false or nil")
	}
	return nil
}

// The groups of setting rows that say how a library treats objects, and belong to no rule.
const (
	// SettingNew says that a result is a new object. The text has the fields that are set, all others are unset:
	//
	//	setting new NewCookieStore(_...) -> 0 "Options.HttpOnly=false"
	//
	// Instead of a constant there may be the name of a parameter, which is what the field is then, or ? for what is not known:
	//
	//	setting new (*Request).Cookie(name) -> 0 "Value=?,Name=name"
	SettingNew = "new"
	// SettingCopy says that a result is a copy of the input: setting copy (c *Config).Clone() -> 0
	SettingCopy = "copy"
	// SettingDefault says that a result, or what is written, is chosen by who starts the program, and that the input is what it is
	// unless it is chosen: setting default Bool(_, value, _) -> 0
	SettingDefault = "default"
)

// checkSetting refuses a setting that has neither an input, of which a rule could ask what it is, nor a result.
func (r *Row) checkSetting() error {
	made := r.Group == SettingNew || r.Group == SettingCopy || r.Group == SettingDefault
	switch {
	case r.Group == "":
		return errors.New("a setting needs a name")
	case r.Shape != CallShape && (made || r.Results != nil || r.Text != ""):
		return errors.New("a field or type is a setting as it is")
	case r.Shape != CallShape:
		return nil
	case made && r.outputs() == 0:
		return errors.New("what is made needs a result")
	case !made && (r.inputs() == 0 || r.outputs() > 0):
		return errors.New("a setting needs an input, and has no results")
	case r.Group != SettingNew && (r.inputs() == 0 || r.Text != ""):
		return errors.New("a setting needs an input, and has no text")
	}
	return nil
}

// checkFlow allows a flow with neither inputs nor outputs: it says that nothing flows.
func (r *Row) checkFlow() error {
	switch {
	// What is clean for nothing is a plain flow.
	case r.Kind == Clean && r.Sinks == 0:
		return errors.New("a clean row needs sink kinds")
	// clean path (*Part).FileName() -> 0 stands beside a source: what is given there cannot do harm of the kind.
	case r.Kind == Clean && r.inputs() == 0 && len(r.Results) > 0:
		return nil
	// flow New() -> 0 would have a result of nothing.
	case r.inputs() == 0 && r.outputs() > 0:
		return errors.New("nothing flows to the outputs: name an input")
	case r.inputs() > 0 && r.outputs() == 0:
		return errors.New("the inputs flow nowhere: give results or outputs")
	case r.Kind == Clean && r.inputs() == 0:
		return errors.New("a clean row needs an input")
	}
	return nil
}

// inputs counts what the row reads: parameters by name, and the receiver if it has one.
func (r *Row) inputs() int {
	n := r.params(In)
	if r.RecvRole == In {
		n++
	}
	return n
}

// outputs counts what the row says comes out of the call: results, and what is written through &x parameters or receivers.
func (r *Row) outputs() int {
	n := r.params(Out) + len(r.Results)
	if r.RecvRole == Out {
		n++
	}
	return n
}

// params counts the parameters of a role.
func (r *Row) params(role Role) (n int) {
	for _, p := range r.Params {
		if p.Role == role {
			n++
		}
	}
	return n
}
