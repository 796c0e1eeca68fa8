package rule

import "strings"

// Doc returns the section "# Analyzer name" of the package comment in docgo, the text of an analyzer's
// doc.go, in the form that analysis.Analyzer.Doc wants: "name: summary", a blank line, the description.
// The package documentation, the command's help and the README so have one source.
//
// The text is cut by lines and not parsed, because every vettool process does this at its start. A
// section that is missing yields "", which analysis.Validate refuses and so a test of the suite shows.
func Doc(docgo, name string) string {
	var section strings.Builder
	inside := false
	for line := range strings.Lines(docgo) {
		text, isComment := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "//")
		if !isComment {
			if inside {
				break // the package clause, or a blank line that ends the comment
			}
			continue
		}
		text = strings.TrimPrefix(text, " ")
		if heading, ok := strings.CutPrefix(text, "# "); ok {
			if inside {
				break
			}
			inside = strings.TrimSpace(heading) == "Analyzer "+name
			continue
		}
		if inside {
			section.WriteString(text)
			section.WriteByte('\n')
		}
	}
	return strings.TrimSpace(section.String())
}
