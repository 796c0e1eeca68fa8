// Package deserialization finds decoders that do more with data from outside than to decode it.
//
// # Analyzer deserialization
//
// deserialization: find XML parsers that read what entities name, and gob from outside
//
// An entity of XML can name a file or an address, and a parser that replaces entities reads it. Go's encoding/xml does not, and libxml2
// does if it is told to:
//
//	doc, err := libxml2.Parse(body, parser.XMLParseNoEnt) // wrong: body can have the server's files put into it
//	doc, err := libxml2.Parse(body)
//
// The package encoding/gob is not made for data from outside, as its documentation says: few bytes can ask for much memory, and what
// is decoded into an interface is of any type that was registered. Use encoding/json for that, or check that the data are the
// program's own:
//
//	if !hmac.Equal(sum, mac.Sum(nil)) {
//		return errForged
//	}
//	err := gob.NewDecoder(bytes.NewReader(data)).Decode(&v)
//
// There is no more to find in Go: encoding/json, encoding/xml, yaml, protobuf and msgpack make what the type of the target asks for.
//
// Blind spots: servers of net/rpc, which speak gob; a MAC that a function of its own checks.
//
// Categories:
//
//   - xxe: XML from outside is parsed by a parser that reads what entities name.
//   - gob: bytes from outside are decoded by encoding/gob. Off unless asked for: -also deserialization/gob.
package deserialization
