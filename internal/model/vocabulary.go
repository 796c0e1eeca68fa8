package model

import (
	"math/bits"
	"strings"
)

// The words of the model files, and the bits that stand for them. There are three vocabularies: labels say what a value is
// or where it comes from, kinds of sink say where it does harm, and kinds of row say what a line is about. A rule joins the
// first two: it reports a flow with the label remote at a sink of the kind sql.
//
// The sets are masks of bits and not maps, because the fixed point joins them all the time: labels of a source never
// change, and the mask of kinds that a flow is clean for only shrinks where paths meet, by intersection.
//
// The constants have the order of the words in the string beside them, so that a new one goes to the end of both.

// Labels is the set of what a value may carry: where it came from or what it is.
type Labels uint32

// The labels, in the order of labelNames.
const (
	Remote       Labels = 1 << iota // chosen by somebody outside: a request, a message, a peer
	Local                           // chosen by the local user or machine: arguments, environment, files, database contents
	Secret                          // a password, key or token, or something that contains one
	WeakRandom                      // made by a generator whose output can be predicted
	StrongRandom                    // made by a cryptographic generator: of a row with an input, unless that can be predicted
	TempPath                        // the shared temporary directory, or a path below it
	Literal                         // a constant of the program text
	Shared                          // what other users of the machine can write: of a row with an input, where that is a path there

	// Labels that say more exactly what a source is. Each implies another, see implied.

	Environment // local: the environment that the program was started with, or a variable of it
	CommandLine // local: the arguments and flags that the program was started with
	Config      // local: what somebody configured the program with, in a file or by a library for that
	Database    // local: what a database has returned
	Clock       // weakrandom: no generator but what programs use in place of one: the time, or an id that is made of it or counted

	API // given by the callers of a package that other modules can import; the analysis sets it, and no row does

	Word // a constant by which programs and their options are named: no rule asks for it, topics read command lines by it

	Archive // what an archive says of an entry: its name, or what it is a link to. Whoever made the archive chose it

	Instead // weakrandom: made where a strong generator has failed; the analysis sets it, and no row does

	Host     // the host that a request names, in whichever header
	Trace    // what a program's stack looks like
	Internal // the error of what a program works with: a database, a file, the network

	Sender // only who sends a request chooses it, as a header or a cookie: no link or form of another site does

	Keyed // strongrandom: a digest that nobody can compute who has not got the key

	Screened // an HTTP client that looks at the addresses that it connects to; the analysis sets it, and no row does

	Machine // the file system of the machine, where programs can have others too

	Handed // what a template hands to a function of the program, as text that is no HTML yet; the analysis sets it, and no row does
)

// Constant are the labels of what only says that a value is a constant: a text that is made of it is another one.
const Constant = Literal | Word

// implied returns a set of labels with those that they imply, so that a row says each thing once: source clock Now() -> 0.
func (l Labels) implied() Labels {
	if l&(Environment|CommandLine|Config|Database) != 0 {
		l |= Local
	}
	if l&Clock != 0 {
		l |= WeakRandom
	}
	if l&Keyed != 0 {
		l |= StrongRandom
	}
	return l
}

// labelNames are the words of the model files, in the order of the bits. A constant and not a
// table, so that starting a vettool process costs nothing.
const labelNames = "remote local secret weakrandom strongrandom temppath literal shared environment commandline config database clock api word archive instead host trace internal sender keyed screened machine handed"

// String lists the labels as a model file writes them: "remote,secret".
func (l Labels) String() string { return bitNames(labelNames, uint64(l)) }

// Kinds is the set of places that a value may be dangerous in.
type Kinds uint64

// The kinds of sink, in the order of sinkNames.
const (
	SQL         Kinds = 1 << iota // text that a database parses as a statement
	Command                       // the name of a program to run
	Shell                         // text that a shell interprets
	Argument                      // an argument of a program
	Credential                    // a parameter that takes a password, key or token
	TempFile                      // a path that is created, opened for writing, listened on or renamed to
	Log                           // a log line or attribute
	Response                      // text shown to a remote user
	HTML                          // text that a browser parses
	Path                          // a file path
	URL                           // the target of an outgoing request
	Redirect                      // the target of a redirect, which is joined to the path of the request if it names no host
	Header                        // a line of a protocol that is spoken by hand, or of the header of a part of a message
	Template                      // the text of a template or script
	Stored                        // the content of a file that others than its owner can read
	Mail                          // the header of a mail
	Deserialize                   // bytes decoded into types of the sender's choice
	Token                         // something that nobody may guess: a token, a session id, a nonce

	Location // the target of a redirect that browsers are told as it is, in a header
	URLPath  // the target of an outgoing request, whose path and query matter too; each sink of URL is one
	Match    // the text that a regular expression validates

	Served    // a file path that is not asked for by a request whose own path has ".." in it
	Exists    // a file path of which it is told whether something is there
	Link      // what a link is made to
	Remove    // a path that is removed with all below it
	Unbounded // a reader of which all is kept

	HeaderName  // the name of a header of a response
	Disposition // a header by which browsers and proxies find a file's name
	MailText    // what somebody reads in a mail who believes that the program wrote it
	Line        // a line of a log whose logger writes line breaks as they are
	Published   // a link that others get than who sent the request: one that is stored, or that another service redirects to
	XXE         // XML that is parsed by a parser which reads what its entities name

	Attribute  // a place of HTML where escaped text does harm too: an address, a script; each sink of HTML may be one
	Code       // the text of a program in another language, which is run
	Expression // the text of an expression that an engine made for such texts evaluates
	Reflection // the name of a method that is called by it

	Digest  // what a fast hash is made of
	Compare // what is compared with something else, byte by byte

	// AllKinds are all that there are.
	AllKinds = Compare<<1 - 1
)

// sinkNames are the words of the model files, in the order of the bits.
const sinkNames = "sql command shell argument credential tempfile log response html path url redirect header template stored mail deserialize token location urlpath match served exists link remove unbounded headername disposition mailtext line published xxe attribute code expression reflection digest compare"

// String lists the kinds as a model file writes them: "sql,log", "*" for all, "!log" for all but one.
func (s Kinds) String() string {
	others := AllKinds &^ s &^ apart()
	switch {
	case others == 0:
		return "*"
	// The shorter of the two forms, as a reader would write it.
	case s != 0 && bits.OnesCount64(uint64(s)) > bits.OnesCount64(uint64(others)):
		return "!" + bitNames(sinkNames, uint64(others))
	}
	return bitNames(sinkNames, uint64(s))
}

// RowKind says what a row is about.
type RowKind uint8

// The kinds of row, in the order of kindNames.
const (
	Source   RowKind = iota // a result, output, field, type or variable carries labels
	Sink                    // inputs reach a dangerous place
	Flow                    // inputs flow to outputs and results
	Clean                   // as Flow, and what comes out is clean for some sinks
	Guard                   // an input is clean for some sinks where the result says so
	Harmless                // values of a type cannot carry an attack
	Callback                // a function argument is called
	Build                   // as Flow, and the inputs become a part of a longer text
	Store                   // the first input is a key that the others are kept under
	Load                    // the results are what is kept under the key
	Trusted                 // a function is called by those only who are trusted: what it reads is not remote
	Reset                   // what is written is empty afterwards
	Setting                 // an argument, an object or a field of one decides how a program works: see package state
)

// kindNames are the words that rows begin with, in the order of the constants.
const kindNames = "source sink flow clean guard harmless callback build store load trusted reset setting"

// String is the word that a row of this kind begins with.
func (k RowKind) String() string { return bitNames(kindNames, 1<<k) }

// wordIndex returns the position of word in a space-separated list, or -1.
func wordIndex(list, word string) int {
	for i := 0; list != ""; i++ {
		var w string
		w, list, _ = strings.Cut(list, " ")
		if w == word {
			return i
		}
	}
	return -1
}

// bitNames joins the words of list whose bits are set.
func bitNames(list string, set uint64) string {
	var names []string
	for i := 0; list != ""; i++ {
		var w string
		w, list, _ = strings.Cut(list, " ")
		if set&(1<<i) != 0 {
			names = append(names, w)
		}
	}
	return strings.Join(names, ",")
}
