package model

import (
	"errors"
	"fmt"
)

// check refuses rows that say nothing, or that say what their kind has no meaning for.
func (r *Row) check() error {
	if r.Kind != Source && r.Kind != Flow && r.Text != "" {
		return errors.New("only a source has a text, and a flow that gives a part of a request")
	}
	switch r.Kind {
	case Source:
		return r.checkSource()
	case Sink:
		return r.checkSink()
	case Harmless:
		if r.Shape != NameShape || r.Results != nil {
			return errors.New("harmless is said of a type")
		}
		return nil
	}
	if r.Kind == Clean && r.Shape == FieldShape && r.Results == nil && r.Sinks != 0 {
		return nil
	}
	if r.Shape != CallShape {
		return fmt.Errorf("%s is said of a function or method", r.Kind)
	}
	switch r.Kind {
	case Guard:
		return r.checkGuard()
	case Trusted:
		return r.checkTrusted()
	case Callback:
		if r.params(In) == 0 {
			return errors.New("a callback needs the function's parameter named")
		}
		return nil
	case Store:
		if r.params(In) < 2 || r.outputs() > 0 {
			return errors.New("a store needs a key and a value, and has no results")
		}
		return nil
	case Reset:
		if r.params(In) > 0 || r.RecvRole == In || len(r.Results) > 0 || r.outputs() == 0 {
			return errors.New("a reset says what it empties, and nothing else")
		}
		return nil
	case Load:
		if r.params(In) != 1 || len(r.Results) == 0 {
			return errors.New("a load needs a key and results")
		}
		return nil
	}
	return r.checkFlow()
}

func (r *Row) checkTrusted() error {
	if r.inputs()+r.outputs() > 0 || r.Outcome != NoOutcome {
		return errors.New("a trusted function is trusted as a whole: write _ for its parameters")
	}
	return nil
}

func (r *Row) checkSource() error {
	switch {
	case r.Labels == 0:
		return errors.New("a source needs labels")
	case r.Labels&API != 0:
		return errors.New("the label api is of parameters of exported functions, and of no row")
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

// checkFlow allows a flow with neither inputs nor outputs: it says that nothing flows.
func (r *Row) checkFlow() error {
	switch {
	case r.Kind == Clean && r.Sinks == 0:
		return errors.New("a clean row needs sink kinds")
	case r.inputs() == 0 && r.outputs() > 0:
		return errors.New("nothing flows to the outputs: name an input")
	case r.inputs() > 0 && r.outputs() == 0:
		return errors.New("the inputs flow nowhere: give results or outputs")
	case r.Kind == Clean && r.inputs() == 0:
		return errors.New("a clean row needs an input")
	}
	return nil
}

func (r *Row) inputs() int {
	n := r.params(In)
	if r.RecvRole == In {
		n++
	}
	return n
}

func (r *Row) outputs() int {
	n := r.params(Out) + len(r.Results)
	if r.RecvRole == Out {
		n++
	}
	return n
}

func (r *Row) params(role Role) (n int) {
	for _, p := range r.Params {
		if p.Role == role {
			n++
		}
	}
	return n
}
