package names

import "strings"

// What a text says of the value behind it. People write labels before values, in formats and in messages, and a label is
// read like a name, from its last noun: the words before the sign are joined with "_" and asked for as one identifier.
//
// 	log.Printf("user=%s password=%s", u, p) // of p the text before it is " password=": certain
// 	log.Print("password for admin: " + v)   // about admin: none

// LabelStrength says how surely a text calls what follows it a secret: "password=", "using secret key: ", "the new password
// is ". The words right before the sign that ends the text count. Prose goes on after a noun, so that without a sign the
// text says nothing: after "password " mostly comes what it is the password of.
func (l *Lexicon) LabelStrength(text string) Strength {
	// What only opens the value: token="%s", password: <%s>.
	text = strings.TrimRight(text, " \t\"'`<([{")
	rest, ok := strings.CutSuffix(text, ":")
	if !ok {
		if rest, ok = strings.CutSuffix(text, "="); !ok {
			if rest, ok = strings.CutSuffix(text, " is"); !ok {
				return None
			}
		}
	}
	// password := and "password": have more before the sign than the word.
	rest = strings.TrimRight(rest, " :=\"'`")
	// Of "user=%s, db password" only what stands behind the last other sign belongs to it.
	if i := strings.LastIndexAny(rest, ",;:=()[]{}|!?%<>\n\"'`"); i >= 0 {
		rest = rest[i+1:]
	}
	words := strings.Fields(rest)
	if len(words) > maxLabel {
		words = words[len(words)-maxLabel:]
	}
	for _, w := range words {
		switch strings.ToLower(w) {
		case "for", "from", "of", "in", "with", "by", "to", "at", "on": // "password for admin:" is about admin
			return None
		}
	}
	return l.SecretStrength(strings.Join(words, "_"))
}

// maxLabel is how many words before the sign count. Nouns have two or three, and what denies them stands before.
const maxLabel = 6
