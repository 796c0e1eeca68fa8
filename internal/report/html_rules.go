package report

import (
	"fmt"
	"go/doc/comment"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// A htmlRule is a rule's documentation.
type htmlRule struct {
	Anchor, Name, Title, URL string
	Blocks                   []htmlBlock
}

// A htmlBlock is a paragraph, a piece of code or a list.
type htmlBlock struct {
	Text, Code string
	Items      []string
}

// htmlRules returns the documentation of the rules that found something.
func htmlRules(result *finding.Result) []htmlRule {
	found := make(map[string]bool)
	for _, f := range result.Findings {
		found[f.Analyzer] = true
	}
	var list []htmlRule
	for i, r := range result.Rules {
		if r.Tool == "" && found[r.Name] {
			rule := htmlRule{fmt.Sprintf("rule-%d", i+1), Clean(r.Name), Clean(r.Title), "", docBlocks(r.Doc)}
			if strings.HasPrefix(r.URL, "https://") {
				rule.URL = r.URL
			}
			list = append(list, rule)
		}
	}
	return list
}

// docBlocks divides a documentation comment.
func docBlocks(doc string) []htmlBlock {
	var parser comment.Parser
	var list []htmlBlock
	for _, b := range parser.Parse(doc).Content {
		switch b := b.(type) {
		case *comment.Heading:
			list = append(list, htmlBlock{Text: docText(b.Text)})
		case *comment.Paragraph:
			list = append(list, htmlBlock{Text: docText(b.Text)})
		case *comment.Code:
			list = append(list, htmlBlock{Code: cleanLines(strings.TrimSuffix(b.Text, "\n"))})
		case *comment.List:
			var block htmlBlock
			for _, item := range b.Items {
				var text []string
				for _, c := range item.Content {
					if p, ok := c.(*comment.Paragraph); ok {
						text = append(text, docText(p.Text))
					}
				}
				block.Items = append(block.Items, strings.Join(text, " "))
			}
			list = append(list, block)
		}
	}
	return list
}

// docText returns the words of a piece of documentation.
func docText(text []comment.Text) string {
	var b strings.Builder
	for _, t := range text {
		switch t := t.(type) {
		case comment.Plain:
			b.WriteString(string(t))
		case comment.Italic:
			b.WriteString(string(t))
		case *comment.Link:
			b.WriteString(docText(t.Text))
		case *comment.DocLink:
			b.WriteString(docText(t.Text))
		}
	}
	return Clean(strings.Join(strings.Fields(b.String()), " "))
}
