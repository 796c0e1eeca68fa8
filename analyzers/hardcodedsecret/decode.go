package hardcodedsecret

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// What reads a file of settings is less strict than a search for text: programs take UTF-16 with a byte order mark, or
// end lines with a carriage return alone, and a NUL byte in a comment does no harm. So nothing of this may keep a file
// from being searched. The text is brought into one form first: UTF-8 with "\n" between lines. Bytes keep their number
// where the file is no UTF-16, so that columns point at what is in it.

// decode returns the text of a file, how many bytes at its beginning are no part of it, and whether it is text at all.
func decode(form form, data []byte) (text string, mark int, isText bool) {
	data, mark = unmarked(data)
	isText = looksLikeText(data)
	text = strings.ReplaceAll(string(data), "\x00", " ")
	text = withLines(text)
	if form == yamlForm { // to which these end lines too
		text = strings.NewReplacer("\u0085", " \n", "\u2028", "  \n", "\u2029", "  \n").Replace(text)
	}
	return text, mark, isText
}

// withLines returns a text in which a carriage return that no "\n" follows ends its line.
func withLines(text string) string {
	b := []byte(text)
	for i, c := range b {
		if c == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			b[i] = '\n'
		}
	}
	return string(b)
}

// unmarked returns the bytes of a text as UTF-8, and the length of the mark before it.
func unmarked(data []byte) ([]byte, int) {
	if rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		return rest, len(data) - len(rest)
	}
	little, big := bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff"))
	if little || big {
		return fromUTF16(data[2:], little), 0
	}
	// Without a mark, text in UTF-16 has a NUL in nearly every other byte, and text in UTF-8 has none.
	head := data[:min(len(data), 8<<10)]
	var nuls [2]int
	for i, b := range head {
		if b == 0 {
			nuls[i%2]++
		}
	}
	const most = 10 // of a hundred bytes in the other half
	half := len(head) / 2
	switch {
	case half > 0 && nuls[1]*100 >= half*60 && nuls[0]*100 <= half*most:
		return fromUTF16(data, true), 0
	case half > 0 && nuls[0]*100 >= half*60 && nuls[1]*100 <= half*most:
		return fromUTF16(data, false), 0
	}
	return data, 0
}

// fromUTF16 returns UTF-16 as UTF-8.
func fromUTF16(data []byte, little bool) []byte {
	units := make([]uint16, 0, len(data)/2)
	for ; len(data) >= 2; data = data[2:] {
		if little {
			units = append(units, uint16(data[0])|uint16(data[1])<<8)
		} else {
			units = append(units, uint16(data[1])|uint16(data[0])<<8)
		}
	}
	return []byte(string(utf16.Decode(units)))
}

// looksLikeText reports whether nearly nothing of some data is what text does not have. Latin-1 is text.
func looksLikeText(data []byte) bool {
	head := data[:min(len(data), 8<<10)]
	odd := 0
	for rest := head; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r < ' ' && !strings.ContainsRune("\t\n\r\f\x1b", r) || r == 0x7f {
			odd++
		}
		rest = rest[size:]
	}
	return odd*20 <= len(head)
}
