// Package pb is what a generator makes of messages.
package pb

type Filter struct {
	Column string
	Value  *Value
	Number int64
}

func (*Filter) ProtoMessage() {}

func (x *Filter) GetColumn() string {
	if x != nil {
		return x.Column
	}
	return ""
}

func (x *Filter) GetValue() *Value {
	if x != nil {
		return x.Value
	}
	return nil
}

func (x *Filter) GetNumber() int64 {
	if x != nil {
		return x.Number
	}
	return 0
}

type Value struct{ Texts []string }

func (*Value) ProtoMessage() {}

func (x *Value) GetTexts() []string {
	if x != nil {
		return x.Texts
	}
	return nil
}

type Request struct {
	Filter  *Filter
	Filters []*Filter
}

func (*Request) ProtoMessage() {}

func (x *Request) GetFilter() *Filter {
	if x != nil {
		return x.Filter
	}
	return nil
}

func (x *Request) GetFilters() []*Filter {
	if x != nil {
		return x.Filters
	}
	return nil
}

type Reply struct{}

func (*Reply) ProtoMessage() {}
