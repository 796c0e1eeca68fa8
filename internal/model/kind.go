package model

import "math/bits"

// What is special about single kinds of sink. A pass asks "is this value clean for sql here?", and the answer comes of rules
// about whole sets of kinds: a number is clean for all kinds where only text does harm (NoNumber), a text that was checked
// to have no quote is clean for all kinds that a quote would end (ByCharacters and Breaks), a path below a fixed folder for
// those of files (ByFolder):
//
//	n, err := strconv.Atoi(s)                     // n is clean for NoNumber
//	if !strings.ContainsAny(s, "`;&|$<>\n") { … } // s is clean for Shell in there
//	os.Open("/srv/data/" + filepath.Base(s))      // ByFolder
//
// A new kind of sink is one more line in the table, and no code elsewhere names it.

// A Kind is what the analysis has to know of one kind of sink. All that is special about single kinds stands in the table below;
// the packages of the analysis name none, and ask for the sets of kinds that are derived from it.
type Kind struct {
	Bit      Kinds
	Followed bool   // a rule of the suite asks for it; nobody would read what is said of the others
	From     Labels // sources that a rule asks for there; 0 if it may ask for any
	Text     bool   // only text does harm: an object that is given for any value is bound or encoded
	Number   bool   // a number does harm too, as it can be guessed
	Readable bool   // people read what arrives
	Streamed bool   // what a function writes to it that was given it as a writer arrives
	Whole    bool   // a part of an object is not seen where the whole object arrives
	Open     bool   // a text that an exported function builds from its parameter is a flaw already
	Foreign  bool   // what the callers of a library give does harm there
	Fixed    bool   // a check of its characters says nothing: what is secret, chosen by type, or easily guessed stays so
	Breaks   string // the characters that end a value there; a checked text without them does no harm
	Start    bool   // they matter at the start of the text only
	Host     bool   // the host that a URL names decides
	Scheme   bool   // the scheme that a URL names decides
	Joined   bool   // a URL that names no host is joined to where it is used, and does no harm
	Folder   bool   // a path below a fixed folder does no harm
	Element  bool   // one element of a path does no harm, even if it is ".."
	Like     Kinds  // what rows call clean for these kinds is clean for this one
	Asked    bool   // the host that a request was sent to does no harm if it is one of the program's own
	Doubled  bool   // a quote that is doubled ends no quoted text
	Along    Kinds  // each sink of these kinds is one of this kind too
	Apart    bool   // rows that speak of all kinds, or of all but some, do not speak of this one: '*' and '!' have it not
	Near     bool   // it matters to near callers only: what is compared deep in a library is no password that somebody checks
	Reopened bool   // a quote that is ended, escaped and begun again ends no quoted text: '\''
}

// kindTable has a line for each kind of sink. How to read one: an SQL statement is harmed by text only, so that a number
// is clean for it and an object is bound as a parameter; it is ended by one of the characters in Breaks, so that a text
// which was checked to have none of them is clean; and a quote that was doubled ends nothing there (Doubled):
//
//	db.Query("SELECT * FROM t WHERE n = '" + strings.ReplaceAll(name, "'", "''") + "'") // clean
//
// A credential is another matter: it is what it is whatever characters it has (Fixed), a number can be one (Number), and
// an object of which one field is a credential is none (Whole).
var kindTable = [...]Kind{
	{Bit: SQL, Followed: true, Foreign: true, Text: true, Open: true, Breaks: `'";`, Doubled: true},
	{Bit: Command, Followed: true, Foreign: true, Text: true, Breaks: "/"},
	{Bit: Shell, Followed: true, Foreign: true, Text: true, Open: true, Breaks: "`;&|$<>\n", Reopened: true},
	{Bit: Argument, Followed: true, Foreign: true, Text: true, Breaks: "-", Start: true},
	{Bit: Credential, Followed: true, Number: true, Whole: true, Fixed: true},
	{Bit: TempFile, Followed: true, From: Remote | TempPath, Number: true, Fixed: true},
	{Bit: Log, Followed: true, From: Secret, Readable: true, Streamed: true, Whole: true, Fixed: true},
	{Bit: Response, Followed: true, From: Secret | Internal | Trace, Readable: true, Streamed: true, Whole: true, Fixed: true},
	{Bit: HTML, Followed: true, From: Remote | Handed | Local, Streamed: true, Foreign: true, Breaks: "<"},
	{Bit: Path, Followed: true, Foreign: true, Breaks: `/\`, Folder: true, Element: true},
	{Bit: URL, Followed: true, Foreign: true, Breaks: ":/", Host: true},
	{Bit: Redirect, Followed: true, Foreign: true, Breaks: `:/\`, Host: true, Joined: true},
	{Bit: Header, Followed: true, From: Remote, Breaks: "\r\n"},
	{Bit: Template, Followed: true, Foreign: true, Breaks: "{<"},
	{Bit: Stored, Followed: true, From: Secret, Readable: true, Streamed: true, Whole: true, Fixed: true},
	{Bit: Mail, Followed: true, From: Remote, Breaks: "\r\n"},
	{Bit: Deserialize, Followed: true, From: Remote, Fixed: true},
	{Bit: Token, Followed: true, From: WeakRandom | StrongRandom, Number: true, Whole: true, Fixed: true},
	{Bit: Location, Followed: true, Foreign: true, Breaks: `:/\`, Host: true},
	{Bit: URLPath, Followed: true, Breaks: "/?#", Along: URL},
	{Bit: Match, Followed: true, From: Remote | Literal, Fixed: true},
	{Bit: Served, Followed: true, Foreign: true, Breaks: `/\`, Folder: true, Element: true, Like: Path},
	{Bit: Exists, Followed: true, Foreign: true, Breaks: `/\`, Folder: true, Element: true, Like: Path},
	{Bit: Link, Followed: true, Foreign: true, Breaks: `/\`, Folder: true, Element: true, Like: Path},
	{Bit: Remove, Followed: true, Foreign: true, Breaks: `/\.`, Folder: true},
	{Bit: Unbounded, Followed: true, From: Remote, Fixed: true},
	{Bit: HeaderName, Followed: true, From: Remote, Breaks: ":"},
	{Bit: Disposition, Followed: true, From: Remote, Breaks: `"`},
	{Bit: MailText, Followed: true, From: Host, Fixed: true, Asked: true},
	{Bit: Line, Followed: true, From: Remote, Breaks: "\n"},
	{Bit: Published, Followed: true, From: Host, Fixed: true, Asked: true},
	{Bit: XXE, Followed: true, From: Remote, Fixed: true},
	{Bit: Attribute, Followed: true, From: Remote | Handed | Local, Streamed: true, Breaks: ":", Along: HTML, Host: true, Scheme: true},
	{Bit: Code, Followed: true, Foreign: true, Breaks: "'\"`;()"},
	{Bit: Expression, Followed: true, Foreign: true, Breaks: "'\"`()"},
	{Bit: Reflection, Followed: true, Foreign: true, Fixed: true},
	{Bit: Digest, Followed: true, From: Secret, Whole: true, Fixed: true},
	{Bit: Compare, Followed: true, From: Remote | Secret | Keyed, Whole: true, Fixed: true, Apart: true, Near: true},
}

// The sets of kinds that the analysis asks for.
var (
	Followed     = kindsWith(func(k *Kind) bool { return k.Followed })
	OnlyText     = kindsWith(func(k *Kind) bool { return k.Text })
	NoNumber     = kindsWith(func(k *Kind) bool { return !k.Number }) // what a value is clean for that has become a number: no text can hide in it
	Readable     = kindsWith(func(k *Kind) bool { return k.Readable })
	Streamed     = kindsWith(func(k *Kind) bool { return k.Streamed })
	OnlyWhole    = kindsWith(func(k *Kind) bool { return k.Whole })
	Foreign      = kindsWith(func(k *Kind) bool { return k.Foreign })
	Near         = kindsWith(func(k *Kind) bool { return k.Near })
	Open         = kindsWith(func(k *Kind) bool { return k.Open })
	Usual        = AllKinds &^ apart()                               // what '*' means in a row
	ByCharacters = kindsWith(func(k *Kind) bool { return !k.Fixed }) // what a check of characters can make a text clean for
	ByStart      = kindsWith(func(k *Kind) bool { return k.Start })
	ByHost       = kindsWith(func(k *Kind) bool { return k.Host })
	ByScheme     = kindsWith(func(k *Kind) bool { return k.Scheme })
	ByJoining    = kindsWith(func(k *Kind) bool { return k.Joined })
	ByFolder     = kindsWith(func(k *Kind) bool { return k.Folder })
	ByElement    = kindsWith(func(k *Kind) bool { return k.Element })
	ByAsking     = kindsWith(func(k *Kind) bool { return k.Asked })
	ByDoubling   = kindsWith(func(k *Kind) bool { return k.Doubled })
	ByReopening  = kindsWith(func(k *Kind) bool { return k.Reopened })
)

// from has the labels of Kind.From by the number of the bit.
var from = func() (labels [64]Labels) {
	for k := range EachKind {
		labels[bits.TrailingZeros64(uint64(k.Bit))] = k.From
	}
	return labels
}()

// Wants reports whether a rule may ask for a source with some labels at a sink of one kind.
func (s Kinds) Wants(l Labels) bool {
	of := from[bits.TrailingZeros64(uint64(s))]
	return of == 0 || of&l != 0
}

// EachKind yields the lines of the table, in the order of the bits: for k := range EachKind. The pointers lead into the
// table itself, and are only read.
func EachKind(yield func(k *Kind) bool) {
	for i := range kindTable {
		if !yield(&kindTable[i]) {
			return
		}
	}
}

// along returns the kinds of which sinks of the given kinds are sinks too.
func along(kinds Kinds) Kinds { return kindsWith(func(k *Kind) bool { return k.Along&kinds != 0 }) }

// apart returns the kinds that rows about all kinds do not speak of. What takes a text's harm away leaves it one that is compared.
func apart() Kinds { return kindsWith(func(k *Kind) bool { return k.Apart }) }

// like returns the kinds that are clean with others.
func like(kinds Kinds) Kinds { return kindsWith(func(k *Kind) bool { return k.Like&kinds != 0 }) }

// kindsWith returns the set of those kinds that have a property. The sets are computed when the program starts, once.
func kindsWith(has func(k *Kind) bool) (set Kinds) {
	for k := range EachKind {
		if has(k) {
			set |= k.Bit
		}
	}
	return set
}

// Marks share the mask with the kinds that a value is clean for, since they are joined like them: where paths meet, a mark
// stays if it is there on all of them.
const (
	Nonempty    = AllKinds + 1                    // somebody has looked whether the value is empty
	Otherwise   = Nonempty << 1                   // it is an attribute of a log line whose name is no secret's
	UserInfo    = Otherwise << 1                  // it stands in a URL as the password before the host, and nowhere else
	OwnHost     = UserInfo << 1                   // if it is a host, it is one of those that the program names: equal to one, or below it
	HalfHost    = OwnHost << 1                    // its start or end was compared with a host's, but other hosts have that too: "https://example.com.evil.com"
	NoHost      = HalfHost << 1                   // read as a URL it names no host, or no scheme; a browser may read it otherwise
	Rooted      = NoHost << 1                     // it begins with "/"
	NoDouble    = Rooted << 1                     // it does not begin with "//"
	NoBackslash = NoDouble << 1                   // it does not begin with "/\"
	LocalPath   = Rooted | NoDouble | NoBackslash // a path on the same host, for browsers too
	BehindHost  = NoBackslash << 1                // it stands behind the start of a host's name, which it can go on: "https://example.com" + x
	SitePath    = BehindHost << 1                 // it was made of the path of a request's URL, which begins with "/", if with more than one at times
	Masked      = SitePath << 1                   // what of it stands in a URL as that password is shown as "***"
	HostMarks   = OwnHost | HalfHost | NoHost | LocalPath | BehindHost | SitePath

	// Of a path, see package guard, paths.go.
	NoParent   = Masked << 1    // no element of it is ".."
	NotParent  = NoParent << 1  // it is not ".." itself
	NotAbove   = NotParent << 1 // it does not begin with "../"
	Cleaned    = NotAbove << 1  // if an element of it is "..", all before that are
	Below      = Cleaned << 1   // it begins with the path of a folder and the separator behind it
	HalfBelow  = Below << 1     // it begins with the path of a folder, without the separator: "/data-old" of "/data"
	Behind     = HalfBelow << 1 // it stands behind the path of a folder
	OneElement = Behind << 1    // it is one element, but may be ".."
	PathMarks  = NoParent | NotParent | NotAbove | Cleaned | Below | HalfBelow | Behind | OneElement

	Inflated = OneElement << 1 // it came out of a decompressor

	// Of a text that becomes a part of a page, see topic page.
	PlainStart = Inflated << 1   // it stands behind the start of a text that no browser takes for HTML: "Hello " + x
	TagStart   = PlainStart << 1 // it stands behind the start of a text that browsers take for HTML: "<h1>" + x
	WeakPlace  = TagStart << 1   // it stands where escaping does not help: `<a href="` + x
	PageMarks  = PlainStart | TagStart | WeakPlace

	Weighed = WeakPlace << 1 // the program has checked it by what cannot be followed, see package guard, weighed.go

	TextMarks = HostMarks | PathMarks                                                                 // what conditions say of a text beyond kinds
	Marks     = Nonempty | Otherwise | UserInfo | Masked | Inflated | TextMarks | PageMarks | Weighed // those that a flow keeps at a sink in a function that it is passed to
)

// Settled returns a mask with the kinds that its marks together mean: a path that is local leads to no other host, one without ".."
// behind a folder to nothing beside it, and so does one that was cleaned and begins with the folder.
func (s Kinds) Settled() Kinds {
	all := func(marks Kinds) bool { return s&marks == marks }
	if all(LocalPath) {
		s |= ByHost
	}
	if all(NotParent | NotAbove | Cleaned) {
		s |= NoParent
	}
	if all(NotAbove | Cleaned | Behind) { // ".." alone is a folder
		s |= ByElement
	}
	if all(NoParent|Behind) || all(Cleaned|Below) || all(ByElement|NotParent) {
		s |= ByFolder
	}
	if all(ByElement) && !all(ByFolder) {
		s |= OneElement
	}
	return s
}

// Meets returns the mask that counts where ways meet which have found different things: with what its marks mean together, but for
// the mark of what is still missing, which a later condition may find. What is clean for all kinds needs no check of the program's any more.
func (s Kinds) Meets() Kinds {
	if s&ByCharacters == ByCharacters {
		s |= Weighed
	}
	return s | s.Settled()&^OneElement
}
