package names

import "sync/atomic"

// What users say that names mean, which comes before all word lists of this package. A name of the user's is split into
// words as any identifier is, and stands for all identifiers that end in these words: with "name secret licenceCode" also
// customer_licence_code is a secret. Public names are asked first, so that a user can take back what a word list says:
//
// 	name public keyHandle # neither keyHandle nor userKeyHandle is a secret
//
// The lists are short and are searched one by one. Nothing is changed after NewLexicon, so that many passes may ask at once.

// A Lexicon holds what a user says that names mean. Each suite of analyzers has its own, since one process may run several with
// different settings. A nil Lexicon says nothing.
type Lexicon struct{ secret, public, redact []phrase }

// NewLexicon returns what a user says: which names are a secret's, which are not, and which functions hide what they are given.
func NewLexicon(secret, public, redact []string) *Lexicon {
	return &Lexicon{phrases(secret), phrases(public), phrases(redact)}
}

// shown is the lexicon for what a program itself writes.
var shown atomic.Pointer[Lexicon]

// Show has the functions of this package heed a lexicon too: they are for what a program shows, such as the source text around a
// finding, and not for analyzers. A program calls it once, before it writes anything.
func Show(l *Lexicon) { shown.Store(l) }

// Shown returns the lexicon for what a program shows, and for what it searches that is no package.
func Shown() *Lexicon { return shown.Load() }

// Secret is that of the lexicon for what is shown.
func Secret(name string) bool { return shown.Load().Secret(name) }

// SecretStrength is that of the lexicon for what is shown.
func SecretStrength(name string) Strength { return shown.Load().SecretStrength(name) }

// Describe is that of the lexicon for what is shown.
func Describe(name string) (Strength, Noun) { return shown.Load().Describe(name) }

// Redactor is that of the lexicon for what is shown.
func Redactor(name string) bool { return shown.Load().Redactor(name) }

// phrases splits names into words. What is too long for an identifier becomes a phrase without words, which nothing ends in.
func phrases(names []string) []phrase {
	list := make([]phrase, len(names))
	for i, name := range names {
		list[i].split(name)
	}
	return list
}

// told reports whether p ends in one of the names of a list: customerLicenceCode ends in licenceCode.
func (p *phrase) told(list []phrase) bool {
	for i := range list {
		if q := &list[i]; q.n > 0 && q.n <= p.n && p.endsIn(q) {
			return true
		}
	}
	return false
}

// endsIn reports whether the last words of p are those of q, which is not longer.
func (p *phrase) endsIn(q *phrase) bool {
	for i := range q.n {
		if string(p.at(p.n-q.n+i)) != string(q.at(i)) {
			return false
		}
	}
	return true
}

// said returns what the user says of a name, if anything.
func (l *Lexicon) said(p *phrase) (strength Strength, ok bool) {
	switch {
	case l == nil:
		return None, false
	// What is public wins over what is secret, since the user may have named a part of the one by the other.
	case p.told(l.public):
		return None, true
	case p.told(l.secret):
		return Certain, true
	}
	return None, false
}

// redacts reports whether the user says that a function of this name redacts.
func (l *Lexicon) redacts(p *phrase) bool { return l != nil && p.told(l.redact) }
