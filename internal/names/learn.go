package names

import "sync/atomic"

// learned are the words of a user's own. A program sets them once, from its flags and before the passes
// run, as the flags of a pass are set.
var learned atomic.Pointer[lexicon]

// A lexicon holds names by their words.
type lexicon struct{ secret, public, redact []phrase }

// Learn takes over what the user says that names mean.
func Learn(secret, public, redact []string) {
	learned.Store(&lexicon{phrases(secret), phrases(public), phrases(redact)})
}

func phrases(names []string) []phrase {
	list := make([]phrase, len(names))
	for i, name := range names {
		list[i].split(name)
	}
	return list
}

// told reports whether one of the names is what p ends in.
func (p *phrase) told(list []phrase) bool {
	for i := range list {
		if q := &list[i]; q.n > 0 && q.n <= p.n && p.endsIn(q) {
			return true
		}
	}
	return false
}

func (p *phrase) endsIn(q *phrase) bool {
	for i := range q.n {
		if string(p.at(p.n-q.n+i)) != string(q.at(i)) {
			return false
		}
	}
	return true
}

// said returns what the user says of a name, if anything.
func (p *phrase) said() (strength Strength, ok bool) {
	l := learned.Load()
	switch {
	case l == nil:
		return None, false
	case p.told(l.public):
		return None, true
	case p.told(l.secret):
		return Certain, true
	}
	return None, false
}

// redacts reports whether the user says that a function of this name redacts.
func (p *phrase) redacts() bool {
	l := learned.Load()
	return l != nil && p.told(l.redact)
}
